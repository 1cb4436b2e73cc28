package zhiqiang.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock that everything reads.
@Configuration(proxyBeanMethods = false)
class TimeSetup {
    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
