package zhiqiang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The server: every module of the application on one PostgreSQL.
@SpringBootApplication
@Modulithic(systemName = "Zhiqiang")
public class Server {
    public static void main(String[] arguments) {
        SpringApplication.run(Server.class, arguments);
    }
}
