package zhiqiang.indicator;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.platform.Product;
import zhiqiang.scorecard.text.Text;

/// What this server is, for whoever is about to sign in.
@RestController
class ServerController {
    private final Asked asked;
    private final boolean demo;

    ServerController(Asked asked, @Value("${zhiqiang.demo:false}") boolean demo) {
        this.asked = asked;
        this.demo = demo;
    }

    public record ServerView(
            String name, String version, boolean demo, PolicyName policy, LocalDate today) {}

    public record PolicyName(String id, Text title) {}

    @AllowedTo(AllowedTo.Who.STRANGERS)
    @GetMapping(path = "/api/server", produces = MediaType.APPLICATION_JSON_VALUE)
    ServerView server() {
        return new ServerView(
                Product.NAME,
                Product.VERSION,
                demo,
                new PolicyName(asked.pack().id(), asked.pack().title()),
                asked.today());
    }
}
