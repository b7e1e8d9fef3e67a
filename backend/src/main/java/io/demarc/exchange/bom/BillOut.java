package io.demarc.exchange.bom;

import io.demarc.exchange.bom.BillStock.ServiceRow;
import io.demarc.exchange.bom.BillStock.UseCaseRow;
import io.demarc.listing.Walk;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the bill of a subject as it is read, some rows at a time, each time in a moment's transaction: whoever downloads it
 * may be slow, and an organization may be large.
 */
@Component
class BillOut {

    private static final int AT_ONCE = 500;

    private final BillStock stock;
    private final BillGaps gaps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BillOut(BillStock stock, BillGaps gaps, PlatformTransactionManager transactions, Clock clock) {
        this.stock = stock;
        this.gaps = gaps;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /** @param version of the format: 1.5 or 1.6 */
    void write(BillSubject subject, BillFormat format, String version, OutputStream to) {
        var complete = gaps.of(subject);
        try (var sheet =
                switch (format) {
                    case JSON -> new JsonBillSheet(to, version);
                    case XML -> new XmlBillSheet(to, version);
                }) {
            new Writing(subject, sheet, new BillWords(sheet, version), complete).write();
        }
    }

    private <R> void each(Walk<R> rows, Consumer<R> what) {
        for (var some = next(rows); !some.isEmpty(); some = next(rows)) some.forEach(what);
    }

    private <R> List<R> next(Walk<R> rows) {
        return transaction.execute(status -> rows.next(AT_ONCE));
    }

    private final class Writing {

        private final BillSubject subject;
        private final BillSheet sheet;
        private final BillWords words;
        private final Completeness complete;
        private final List<String> useCases = new ArrayList<>();

        private Writing(BillSubject subject, BillSheet sheet, BillWords words, Completeness complete) {
            this.subject = subject;
            this.sheet = sheet;
            this.words = words;
            this.complete = complete;
        }

        private void write() {
            sheet.attribute("serialNumber", "urn:uuid:" + UUID.randomUUID());
            sheet.attribute("version", "1");
            metadata();
            components();
            services();
            dependencies();
            sheet.list("compositions", "composition");
            sheet.item();
            sheet.text("aggregate", complete.known() < complete.of() ? "incomplete" : "unknown");
            sheet.end();
            sheet.end();
        }

        private void metadata() {
            sheet.object("metadata");
            sheet.text(
                    "timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            sheet.object("tools");
            sheet.list("components", "component");
            sheet.item();
            sheet.attribute("type", "application");
            sheet.text("name", "Demarc");
            sheet.end();
            sheet.end();
            sheet.end();
            about();
            sheet.list("properties", "property");
            words.property("completeness", complete.known() + " of " + complete.of());
            complete.figures().forEach(it -> words.property("completeness:" + it.key(), it.known() + " of " + it.of()));
            sheet.end();
            sheet.end();
        }

        private void about() {
            sheet.object("component");
            if (subject.isOne()) each(stock.useCases(subject), words::useCase);
            else {
                sheet.attribute("type", "platform");
                sheet.attribute("bom-ref", "organization");
                sheet.text("name", subject.name());
            }
            sheet.end();
        }

        private void components() {
            sheet.list("components", "component");
            if (!subject.isOne())
                each(stock.useCases(subject), it -> {
                    useCases.add(it.ref());
                    item(() -> words.useCase(it));
                });
            each(stock.models(subject), it -> item(() -> words.model(it)));
            sheet.end();
        }

        private void services() {
            sheet.list("services", "service");
            each(stock.offerings(subject), it -> item(() -> words.service(it)));
            each(stock.operators(subject), it -> item(() -> words.service(it)));
            sheet.end();
        }

        private void dependencies() {
            sheet.list("dependencies", "dependency");
            if (!subject.isOne()) sheet.dependency("organization", useCases);
            each(stock.useCases(subject), this::needs);
            each(stock.offerings(subject), this::needs);
            sheet.end();
        }

        private void needs(UseCaseRow row) {
            if (!row.needs().isEmpty()) sheet.dependency(row.ref(), row.needs());
        }

        private void needs(ServiceRow row) {
            if (!row.needs().isEmpty()) sheet.dependency(row.ref(), row.needs());
        }

        private void item(Runnable words) {
            sheet.item();
            words.run();
            sheet.end();
        }
    }
}
