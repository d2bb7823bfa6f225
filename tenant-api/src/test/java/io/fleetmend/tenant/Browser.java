package io.fleetmend.tenant;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a login takes: it keeps cookies, follows redirects and fills in Keycloak's form. */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final URI console;

    public record Cookie(String name, String value, String path, String line) {
        static Cookie of(String line) {
            String pair = line.split(";", 2)[0];
            Matcher path = Pattern.compile("(?i);\\s*path=([^;]*)").matcher(line);
            return new Cookie(
                    pair.substring(0, pair.indexOf('=')),
                    pair.substring(pair.indexOf('=') + 1),
                    path.find() ? path.group(1) : "/",
                    line);
        }

        boolean isGone() {
            return line.toLowerCase(Locale.ROOT).contains("max-age=0");
        }

        boolean isFor(URI address) {
            return (address.getPath() + "/").startsWith(path.endsWith("/") ? path : path + "/");
        }
    }

    private Browser(URI console) {
        this.console = console;
    }

    /** Of the service under test. */
    public static Browser open() {
        return new Browser(URI.create("http://127.0.0.1:" + RestAssured.port));
    }

    /** The first answer that is no redirect, after going to {@code path} as a link does. */
    public HttpResponse<String> go(String path) {
        return follow(send(console.resolve(path), request -> request, BodyHandlers.ofString()));
    }

    /** From the link to the login, through Keycloak's form, to where it leads in the end. */
    public HttpResponse<String> login(String link, String username, String password) {
        HttpResponse<String> page = go(link);
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("%s must lead to a form, but %s answered %d %s"
                    .formatted(link, page.uri(), page.statusCode(), page.body()));
        }
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        String filled = "username=%s&password=%s".formatted(encode(username), encode(password));
        return follow(send(
                action,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(filled)),
                BodyHandlers.ofString()));
    }

    /** One answer to one question, as a link asks. */
    public HttpResponse<String> visit(String path, String... headers) {
        return send(console.resolve(path), request -> withHeaders(request, headers), BodyHandlers.ofString());
    }

    /** As the page's own code asks. */
    public HttpResponse<String> ask(String path, String... headers) {
        return send(console.resolve(path), request -> withHeaders(ofPage(request), headers), BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(
                console.resolve(path),
                request -> withHeaders(ofPage(request), headers)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)),
                BodyHandlers.ofString());
    }

    /** A file as it is. */
    public HttpResponse<String> sendFile(String path, String type, String file) {
        return send(
                console.resolve(path),
                request -> ofPage(request).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(file)),
                BodyHandlers.ofString());
    }

    /** An answer that is read while it comes. */
    public HttpResponse<InputStream> stream(String path) {
        return send(
                console.resolve(path),
                request -> ofPage(request).header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
    }

    /** What the browser would send to {@code path}. */
    public List<Cookie> cookiesFor(String path) {
        return cookies.values().stream()
                .filter(cookie -> cookie.isFor(console.resolve(path)))
                .toList();
    }

    public void replaceCookies(Function<Cookie, String> value) {
        cookies.replaceAll((_, cookie) -> new Cookie(cookie.name(), value.apply(cookie), cookie.path(), cookie.line()));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; answer.statusCode() / 100 == 3; i++) {
            if (i == MOST_REDIRECTS) {
                throw new AssertionError("redirects must end, but lead to " + answer.uri());
            }
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(next, request -> request, BodyHandlers.ofString());
        }
        return answer;
    }

    private <T> HttpResponse<T> send(
            URI address, Function<HttpRequest.Builder, HttpRequest.Builder> filled, HttpResponse.BodyHandler<T> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        String sent = cookies.values().stream()
                .filter(cookie -> cookie.isFor(address))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<T> answer = CLIENT.send(filled.apply(request).build(), body);
            answer.headers().allValues("Set-Cookie").stream().map(Cookie::of).forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError("%s was not answered".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking " + address, e);
        }
    }

    private void keep(Cookie cookie) {
        if (cookie.isGone()) {
            cookies.remove(cookie.name());
        } else {
            cookies.put(cookie.name(), cookie);
        }
    }

    private static HttpRequest.Builder ofPage(HttpRequest.Builder request) {
        return request.header("X-Requested-With", "JavaScript");
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
