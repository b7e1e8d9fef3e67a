package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The one client of page tests: it visits pages as somebody of the cast, and checks the basics of each page it sees. */
public class Browser {

    private static final String PASSWORD = "demarc-demo-2026";

    private final MockMvc mvc;

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Somebody who is signed in: {@code browser.as("member@demo.test")}. */
    public Visitor as(String email) {
        return as(email, PASSWORD);
    }

    /** Somebody who has not signed in. */
    public Visitor anonymous() {
        return new Visitor(new MockHttpServletResponse(), new MockHttpSession());
    }

    public Visitor as(String email, String password) {
        try {
            var result = mvc.perform(post("/sign-in")
                            .param("email", email)
                            .param("password", password)
                            .with(csrf()))
                    .andReturn();
            assertThat(result.getResponse().getRedirectedUrl())
                    .as("sign-in of " + email)
                    .isNotNull()
                    .doesNotContain("failed");
            return new Visitor(
                    result.getResponse(), (MockHttpSession) result.getRequest().getSession(true));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One person's visit. */
    public final class Visitor {

        private final MockHttpSession session;
        private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();

        private Visitor(MockHttpServletResponse signedIn, MockHttpSession session) {
            this.session = session;
            keep(signedIn);
        }

        /** The value of a cookie; null where there is none. */
        public String cookie(String name) {
            return cookies.containsKey(name) ? cookies.get(name).getValue() : null;
        }

        /** Somebody with nothing but that cookie. */
        public Visitor with(String cookie, String value) {
            var other = anonymous();
            other.cookies.put(cookie, new Cookie(cookie, value));
            return other;
        }

        public Page get(String path) {
            return perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(URI.create(path)));
        }

        /** Posts a form with its fields and a valid token. */
        public Page post(String path, Map<String, String> fields) {
            var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(URI.create(path));
            fields.forEach(request::param);
            return perform(request.with(csrf()));
        }

        /** Posts the fields of a form that was read from a page, with the token that it has, or a valid one without. */
        public Page send(String path, Map<String, List<String>> fields) {
            var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(URI.create(path));
            fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
            return perform(fields.containsKey("_csrf") ? request : request.with(csrf()));
        }

        /** Posts a file as a form with one field does. */
        public Page upload(String path, String field, String fileName, byte[] content) {
            return upload(path, new MockMultipartFile(field, fileName, "text/csv", content));
        }

        public Page upload(String path, MockMultipartFile file) {
            return perform(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(URI.create(path))
                            .file(file)
                            .with(csrf()));
        }

        /** What a link hands out that is no page, as it comes. */
        public MockHttpServletResponse answer(String path) {
            try {
                var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(URI.create(path));
                return signed(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** What a link hands out that is no page, as text. */
        public String download(String path) {
            try {
                var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(URI.create(path));
                return signed(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** What browsers do with cookies: the newest of a name counts, and one that has ended is gone. */
        private void keep(MockHttpServletResponse answer) {
            for (var cookie : answer.getCookies()) {
                if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
                else cookies.put(cookie.getName(), cookie);
            }
        }

        private ResultActions signed(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
            request.session(session);
            if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
            var answer = mvc.perform(request);
            keep(answer.andReturn().getResponse());
            return answer;
        }

        private Page perform(AbstractMockHttpServletRequestBuilder<?> request) {
            try {
                return Page.of(signed(request).andReturn().getResponse());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
