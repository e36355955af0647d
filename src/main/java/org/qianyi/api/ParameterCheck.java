package org.qianyi.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.qianyi.profile.Excerpt;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A misspelt parameter must not pass for one left out, nor the second of two for none: the same at every address of the interface. */
@Configuration
class ParameterCheck implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            List<String> known = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(ParameterCheck::name)
                    .toList();
            request.getParameterMap().forEach((name, values) -> check(name, values, known));
        }
        return true;
    }

    /** Every one of ours is called as it is in Java. */
    private static String name(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getParameter().getName());
    }

    private static void check(String name, String[] values, List<String> known) {
        if (!known.contains(name)) {
            throw ApiProblem.bad(
                    Excerpt.of(name),
                    known.isEmpty() ? "这个地址没有参数。" : "没有这个参数。可用的参数是 " + String.join("、", known) + "。",
                    known.isEmpty()
                            ? "This address takes no parameters."
                            : "There is no such parameter. Those there are: " + String.join(", ", known) + ".");
        }
        if (values.length > 1) {
            throw ApiProblem.bad(name, "这个参数只能写一次。", "This parameter can be given only once.");
        }
    }
}
