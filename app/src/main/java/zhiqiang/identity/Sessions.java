package zhiqiang.identity;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of accounts.
@Component
final class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    void endAll(String login) {
        repository.findByPrincipalName(login).keySet().forEach(repository::deleteById);
    }

    void endOthers(String login, String kept) {
        repository.findByPrincipalName(login).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById);
    }
}
