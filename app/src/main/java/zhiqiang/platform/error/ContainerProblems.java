package zhiqiang.platform.error;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Refusals that no controller sees: those of filters and of the container itself.
@Hidden
@RestController
class ContainerProblems implements ErrorController {
    private final Problems problems;

    ContainerProblems(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                        .map(code -> (Integer) code)
                        .orElse(500);
        String path =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .map(Object::toString)
                        .orElse(request.getRequestURI());
        problems.write(PlatformError.of(status), status, path, request.getLocale(), response);
    }

    /// Lets Tomcat's own refusals (a character that no address may hold) be told in the same way.
    @Component
    static class Container implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> {
                        if (context.getParent() instanceof StandardHost host) {
                            host.setErrorReportValveClass(Valve.class.getName());
                        }
                    });
        }
    }

    /// Made by Tomcat by its name.
    public static class Valve extends ErrorReportValve {
        private final Problems problems = new Problems();

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                problems.write(
                        PlatformError.of(status),
                        status,
                        String.valueOf(request.getRequestURI()),
                        request.getLocale(),
                        response.getResponse());
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("nobody listens any more", gone);
            }
        }
    }
}
