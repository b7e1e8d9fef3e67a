package io.demarc.vendors.assurance.workbook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A spreadsheet as an answer, to be kept and never to be opened in the browser.
 *
 * @param name of the file, without its ending
 */
public record WorkbookDownload(String name, Workbook workbook) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest asked, HttpServletResponse response)
            throws IOException {
        byte[] bytes = workbook.bytes();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setContentLength(bytes.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }
}
