package io.demarc.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Style sheets, images and scripts. They lie below a digest of all of them, so that browsers may keep them for a year and
 * still see a change at once; below another digest, or none, they are asked for again each time. They cost neither a
 * session nor the database.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    static final String PATH = "/assets";

    private static final String FILES = "classpath:/static/";
    private static final int DIGITS = 16;
    private static final String OTHER_DIGEST = "[0-9a-f]{" + DIGITS + "}/";

    /** Spring would keep what it found by each path for ever: whoever invents paths would fill the memory. */
    private static final boolean UNCACHED = false;

    private final String current = PATH + "/" + digest();

    /** The address below which files are as they are now. */
    String current() {
        return current;
    }

    /** Templates write {@code ${assets}} before a file's name: that is cheaper than building a link. */
    @Bean
    SmartInitializingSingleton assetsInTemplates(ThymeleafViewResolver views) {
        return () -> views.addStaticVariable("assets", current);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(current + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(UNCACHED)
                .addResolver(new Sheet());
        registry.addResourceHandler(PATH + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(UNCACHED)
                .addResolver(new OfAnotherVersion())
                .addResolver(new Sheet());
    }

    /** The servlet looks for what a page says once, in the session, before it knows what is asked for. */
    @Bean
    FlashMapManager flashMapManager() {
        return new SessionFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return request.getServletPath().startsWith(PATH + "/") ? null : super.retrieveFlashMaps(request);
            }
        };
    }

    private static String digest() {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources(FILES + "**");
            for (var file : Arrays.stream(files)
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::toString))
                    .toList()) sum.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(sum.digest()).substring(0, DIGITS);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A page that another version of the portal made names its digest: while both run it gets the files of this one. */
    private static final class OfAnotherVersion extends AbstractResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return chain.resolveResource(request, path.replaceFirst("^" + OTHER_DIGEST, ""), locations);
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }
}
