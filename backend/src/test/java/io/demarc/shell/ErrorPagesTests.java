package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Trouble in a filter, where no form can be shown again. */
class ErrorPagesTests {

    @ParameterizedTest
    @CsvSource({"40P01,503", "55P03,503", "57014,503", "23505,503", "08006,503", "42601,500"})
    void what_passes_is_worth_trying_again_and_says_when(String code, int status) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(new SQLException("", code)));
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        var response = new MockHttpServletResponse();
        var page = new ErrorPages().show(request, response);
        assertThat(Objects.requireNonNull(page.getStatus()).value()).isEqualTo(status);
        assertThat(response.getHeader("Retry-After")).isEqualTo(status == 503 ? "5" : null);
    }
}
