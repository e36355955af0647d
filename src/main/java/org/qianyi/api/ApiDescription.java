package org.qianyi.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the whole. */
@Configuration
@OpenAPIDefinition(
        servers = @Server(url = "/"),
        info =
                @Info(
                        title = "迁益 Qianyi",
                        version = "v1",
                        description =
                                "产业转移支持政策测算。Eligibility and amounts of support for relocating enterprises. Errors are RFC 9457"
                                        + " problem details with all problems at once, in Chinese and English."))
class ApiDescription {}
