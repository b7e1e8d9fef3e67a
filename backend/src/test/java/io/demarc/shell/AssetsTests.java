package io.demarc.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Files of the pages: an address for each state of theirs, kept for a year, and nobody is asked for them. */
@PageTest
class AssetsTests {

    @Autowired
    Browser browser;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("resourceHandlerMapping")
    SimpleUrlHandlerMapping handlers;

    @Test
    void what_pages_name_may_be_kept_for_a_year() throws Exception {
        var member = browser.as("member@demo.test");
        var names = Stream.of(member.get("/@demo/"), browser.anonymous().get("/sign-in"))
                .flatMap(page -> page.document().select("link[href], script[src]").stream())
                .map(it -> it.attr(it.hasAttr("src") ? "src" : "href"))
                .distinct()
                .toList();
        assertThat(names).hasSize(3).anyMatch(it -> it.endsWith(Sheet.NAME));
        for (String name : names) {
            var file = ask(name);
            assertThat(file.getStatus()).as(name).isEqualTo(200);
            assertThat(file.getHeader("Cache-Control")).as(name).contains("max-age=31536000", "public", "immutable");
            assertThat(file.getHeader("Content-Security-Policy")).as(name).isNotNull();
            assertThat(file.getHeaders("Set-Cookie")).as(name).isEmpty();
        }
    }

    @Test
    void one_sheet_holds_all_and_says_first_how_they_are_layered() throws Exception {
        String all = ask("/assets/" + Sheet.NAME).getContentAsString(UTF_8);
        assertThat(all).contains("@layer parts {", "@layer modules {", "@layer print {");
        assertThat(all.indexOf("@layer base, parts, modules, print;")).isLessThan(all.indexOf("@layer base {"));
        var sheets = new PathMatchingResourcePatternResolver().getResources("classpath:/static/css/**/*.css");
        assertThat(sheets).hasSizeGreaterThan(10);
        for (var sheet : sheets) assertThat(all).contains(sheet.getContentAsString(UTF_8));
    }

    @Test
    void a_page_of_another_version_gets_the_files_of_this_one_and_does_not_keep_them() throws Exception {
        for (String name : List.of(
                "/assets/0123456789abcdef/css/base.css",
                "/assets/css/base.css",
                "/assets/0123456789abcdef/css/all.css")) {
            var file = ask(name);
            assertThat(file.getStatus()).as(name).isEqualTo(200);
            assertThat(file.getHeader("Cache-Control")).as(name).isEqualTo("no-cache");
        }
    }

    @Test
    void only_files_of_the_portal_are_there() throws Exception {
        for (String name : List.of(
                "/assets/webjars/axe-core/package.json",
                "/assets/../application.yml",
                "/assets/0123456789abcdef/0123456789abcdef/css/base.css",
                "/assets/css/")) assertThat(ask(name).getStatus()).as(name).isIn(400, 404);
    }

    /** What Spring keeps by path it keeps for ever, and whoever asks names the paths. */
    @Test
    void nothing_is_kept_of_what_somebody_asks_for() {
        var files = handlers.getHandlerMap().values().stream()
                .filter(ResourceHttpRequestHandler.class::isInstance)
                .map(ResourceHttpRequestHandler.class::cast)
                .distinct()
                .toList();
        assertThat(files).hasSize(2);
        assertThat(files)
                .flatExtracting(ResourceHttpRequestHandler::getResourceResolvers)
                .noneMatch(CachingResourceResolver.class::isInstance);
    }

    private MockHttpServletResponse ask(String name) throws Exception {
        return mvc.perform(get(java.net.URI.create(name))).andReturn().getResponse();
    }
}
