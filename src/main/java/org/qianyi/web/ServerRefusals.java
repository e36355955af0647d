package org.qianyi.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server itself refuses, before any filter of ours sees it: a request line that is none, characters that may not stand in an
 * address, headers that are too large. Its own answer would be a page of its own in English, without our headers.
 */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final BareRefusal refusal;

    ServerRefusals(BareRefusal refusal) {
        this.refusal = refusal;
    }

    /** The last valve that is added is the first to see how a request ended; the others leave what has been answered. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(refusal)));
    }

    private static final class Report extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

        private final BareRefusal refusal;

        Report(BareRefusal refusal) {
            this.refusal = refusal;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return; // nothing went wrong, or somebody has answered
            }
            try {
                refusal.send(
                        request.getRequest(),
                        response.getResponse(),
                        status,
                        status == 500 || status == 503 ? "error.server" : "error.malformed");
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("the client has gone: {}", gone.getClass().getName());
            }
        }
    }
}
