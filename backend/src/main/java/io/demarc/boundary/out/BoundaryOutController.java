package io.demarc.boundary.out;

import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.out.OutBoundaries.OutBoundary;
import io.demarc.boundary.out.OutDrawing.Head;
import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.listing.CsvColumn;
import io.demarc.listing.CsvFiles;
import io.demarc.listing.Walk;
import io.demarc.tenancy.MountedOrganization;
import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The boundary of a use case as files, for whoever may see the use case. */
@Controller
@Requires(Capability.VIEW_USE_CASES)
class BoundaryOutController {

    private static final List<CsvColumn<OutLine>> COLUMNS = List.of(
            new CsvColumn<>("boundary.out.place", OutLine::place),
            new CsvColumn<>("boundary.layer", OutLine::layer),
            new CsvColumn<>("boundary.out.activity", line -> line.id().id()),
            new CsvColumn<>("boundary.out.text", OutLine::text),
            new CsvColumn<>(
                    "boundary.fold.who",
                    line -> line.who() == Responsibility.US
                            ? CsvColumn.word("boundary.who", line.who())
                            : line.party()),
            new CsvColumn<>("boundary.owner", OutLine::owner),
            new CsvColumn<>("boundary.control", OutLine::control),
            new CsvColumn<>("boundary.out.evidence", OutLine::evidence),
            new CsvColumn<>("boundary.out.until", OutLine::until),
            new CsvColumn<>("boundary.fold.state", line -> CsvColumn.word("boundary.out.state", line.state())));

    private final OutBoundaries boundaries;
    private final CsvFiles files;
    private final MessageSource messages;
    private final Clock clock;

    BoundaryOutController(OutBoundaries boundaries, CsvFiles files, MessageSource messages, Clock clock) {
        this.boundaries = boundaries;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/use-cases/{id}/boundary.csv")
    View table(@Visible UseCaseFacts useCase, CsvFiles.Reader reader) {
        return files.of("boundary", Walk.of(boundaries.of(useCase.id()).lines()), COLUMNS, reader);
    }

    @Costly
    @GetMapping("/use-cases/{id}/boundary.json")
    View components(@Visible UseCaseFacts useCase, HttpServletRequest request) {
        var organization =
                MountedOrganization.of(request).orElseThrow(NotFound::new).name();
        var out = new OutComponents(
                useCase, organization, boundaries.of(useCase.id()).lines(), clock.instant());
        return file(useCase, "json", "application/json", out::write);
    }

    @Costly
    @GetMapping("/use-cases/{id}/boundary.svg")
    View drawing(@Visible UseCaseFacts useCase, Locale locale) {
        var boundary = boundaries.of(useCase.id());
        var drawing = new OutDrawing(
                useCase.name(),
                boundary.today().format(DateTimeFormatter.ofPattern("d MMM yyyy", locale)),
                boundary.layers(),
                boundary.columns(),
                boundary.columns().stream()
                        .map(it -> head(it, boundary, locale))
                        .toList(),
                key -> messages.getMessage(key, null, locale));
        return file(useCase, "svg", "image/svg+xml", to -> drawing.write(Svg.into(to)));
    }

    private Head head(Column column, OutBoundary boundary, Locale locale) {
        if (column.isTogether()) return new Head(messages.getMessage("boundary.together", null, locale), "");
        var letter = column.letter();
        return new Head(
                messages.getMessage("boundary.leg", new Object[] {letter}, locale),
                boundary.modes().getOrDefault(letter, ""));
    }

    private interface Body {
        void write(OutputStream to);
    }

    private static View file(UseCaseFacts useCase, String ending, String type, Body body) {
        var name = ContentDisposition.attachment()
                .filename(useCase.name() + ", boundary." + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
        return (model, request, response) -> {
            response.setContentType(type);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name);
            body.write(response.getOutputStream());
        };
    }
}
