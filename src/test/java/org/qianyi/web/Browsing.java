package org.qianyi.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianyi.Service;

/** Speaks to the running program as a browser without JavaScript does. */
final class Browsing {

    static HttpResponse<String> get(String address) {
        return Service.get(address);
    }

    /** Posts a form: keys and entries in turn. */
    static HttpResponse<String> post(String address, String... keysAndEntries) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < keysAndEntries.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(keysAndEntries[i]))
                    .append('=')
                    .append(encoded(keysAndEntries[i + 1]));
        }
        return Service.send(HttpRequest.newBuilder(Service.uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where a redirect leads. */
    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** What a page says, without its markup. */
    static String words(HttpResponse<String> page) {
        return unescaped(page.body().replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** What the first group of a pattern finds in a page, in order. */
    static List<String> all(String pattern, HttpResponse<String> page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        while (matcher.find()) {
            found.add(unescaped(matcher.group(1)));
        }
        return found;
    }

    private Browsing() {}
}
