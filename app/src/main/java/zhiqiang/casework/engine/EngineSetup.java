package zhiqiang.casework.engine;

import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The engine as it is needed here: it only moves tokens, in the transaction of whoever asks.
/// Timers, history, people and mail are this product's own.
@Configuration(proxyBeanMethods = false)
class EngineSetup {
    private static final String SCHEMA = "flowable";

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    static ProcessEngine processEngine(DataSource source, PlatformTransactionManager transactions) {
        SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
        settings.setDataSource(source);
        settings.setTransactionManager(transactions);
        settings.setDatabaseType("postgres");
        settings.setDatabaseTablePrefix(SCHEMA + ".");
        settings.setTablePrefixIsSchema(true);
        settings.setDatabaseSchemaUpdate("false");
        settings.setHistoryLevel(HistoryLevel.NONE);
        settings.setAsyncExecutorActivate(false);
        settings.setDisableIdmEngine(true);
        settings.setDisableEventRegistry(true);
        // Expressions of a process see no object of the server.
        settings.setBeans(new HashMap<>());
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setEventListeners(List.of(new Ends()));
        return settings.buildProcessEngine();
    }
}
