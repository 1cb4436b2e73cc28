package zhiqiang.exchange;

import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import zhiqiang.files.FileType;
import zhiqiang.files.Place;
import zhiqiang.identity.Permission;

/// What may be handed over to prove records: documents and pictures, nothing that runs.
@Configuration(proxyBeanMethods = false)
class RecordFilePlace {
    static final DataSize AT_ONCE = DataSize.ofMegabytes(20);

    @Bean
    static Place placeOfRecords(@Value("${zhiqiang.files.largest:1GB}") DataSize largest) {
        return new Place(
                "record",
                Permission.RECORD_ENTER,
                EnumSet.allOf(FileType.class),
                AT_ONCE.toBytes(),
                largest.toBytes());
    }
}
