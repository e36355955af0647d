package org.qianyi.web;

import jakarta.servlet.http.HttpServletRequest;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@Component
@ControllerAdvice(basePackageClasses = Frames.class)
class Frames {

    static final String NAME = "frame";

    private final Publisher publisher;

    Frames(Publisher publisher) {
        this.publisher = publisher;
    }

    @ModelAttribute(NAME)
    Frame frame(HttpServletRequest request) {
        return new Frame(
                QueryLocaleResolver.language(request),
                request.getRequestURI(),
                publisher.isLive() ? publisher.live().id() : "");
    }
}
