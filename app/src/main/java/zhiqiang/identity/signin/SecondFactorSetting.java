package zhiqiang.identity.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.StartRefused;

/// Whether everybody has to have a second factor, or may.
@Component
class SecondFactorSetting {
    private final boolean demanded;

    SecondFactorSetting(
            @Value("${zhiqiang.second-factor:demanded}") String wish,
            @Value("${zhiqiang.production:false}") boolean production) {
        this.demanded =
                switch (wish) {
                    case "demanded" -> true;
                    case "offered" -> false;
                    default ->
                            throw new StartRefused(
                                    "start.second-factor",
                                    "ZHIQIANG_SECOND_FACTOR 只能是 demanded 或 offered。",
                                    "ZHIQIANG_SECOND_FACTOR is either demanded or offered.");
                };
        if (production && !demanded) {
            throw new StartRefused(
                    "start.second-factor",
                    "生产环境必须启用双因素登录；请删除 ZHIQIANG_SECOND_FACTOR。",
                    "in production everybody signs in with two factors; remove"
                            + " ZHIQIANG_SECOND_FACTOR.");
        }
    }

    boolean demanded() {
        return demanded;
    }
}
