package io.demarc.shell;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.HtmlUtils;

/** What Tomcat cannot read comes to no filter and no template: it answers with our page about trouble by itself. */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>%s</head>
            <body class="dm-bare"><header class="dm-brand">Demarc</header>
            <main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """;

    private static final String STYLE = "<link rel=\"stylesheet\" href=\"%s/css/%s.css\">";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pageOfTomcat(MessageSource messages, Assets assets) {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new Page(messages, assets));
        });
    }

    private static final class Page extends ErrorReportValve {

        private final MessageSource messages;
        private final Assets assets;

        private Page(MessageSource messages, Assets assets) {
            this.messages = messages;
            this.assets = assets;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable trouble) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            var locale = Locale.ENGLISH;
            String what = what(response.getStatus());
            String title = text(what + ".title", locale);
            var styles = new StringBuilder();
            for (String name : new String[] {"tokens", "base", "page", "modules/identity"})
                styles.append(STYLE.formatted(assets.current(), name));
            SafeHeaders.OF_TROUBLE.forEach(response::setHeader);
            response.setContentType("text/html;charset=UTF-8");
            try {
                response.getReporter()
                        .write(PAGE.formatted(
                                locale.getLanguage(),
                                title,
                                styles,
                                title,
                                text(what + ".text", locale),
                                text("error.home", locale)));
                response.finishResponse();
            } catch (IOException gone) {
                // Nobody reads it.
            }
        }

        private static String what(int status) {
            return switch (status) {
                case 404, 405 -> "not-found";
                case 413 -> "too-large";
                default -> status < 500 ? "unreadable" : "trouble";
            };
        }

        private String text(String key, Locale locale) {
            return HtmlUtils.htmlEscape(messages.getMessage(key, null, locale));
        }
    }
}
