package io.demarc.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * All style sheets as one, {@code css/all.css}: a page names one instead of sixteen. Their layers say what comes before what,
 * so that only the sheet which orders the layers has a place, the first.
 */
final class Sheet extends PathResourceResolver {

    static final String NAME = "css/all.css";

    private static final String FIRST = "tokens.css";
    private static final long STARTED = System.currentTimeMillis();

    private final Resource all = new Together(read());

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return path.equals(NAME) ? all : super.resolveResourceInternal(request, path, locations, chain);
    }

    private static byte[] read() {
        try {
            var sheets = new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/**/*.css");
            return Arrays.stream(sheets)
                    .sorted(Comparator.comparing((Resource it) -> !FIRST.equals(it.getFilename()))
                            .thenComparing(Resource::toString))
                    .map(Sheet::text)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String text(Resource sheet) {
        try {
            return sheet.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Named, since the name says the type. */
    private static final class Together extends ByteArrayResource {

        private Together(byte[] bytes) {
            super(bytes);
        }

        @Override
        public String getFilename() {
            return NAME;
        }

        @Override
        public long lastModified() {
            return STARTED;
        }
    }
}
