package org.qianyi;

import org.qianyi.profile.SeedFault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service did not start when a reference list is wrong, in place of a stack trace. */
final class SeedFaultAnalyzer extends AbstractFailureAnalyzer<SeedFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeedFault cause) {
        return new FailureAnalysis(
                "参考名单有错，服务没有启动。A reference list is wrong; the service was not started.\n" + cause.getMessage(),
                "改正后重新启动；java -jar qianyi.jar check 也会检查名单。Mend it and start again; the check command reads the lists too.",
                cause);
    }
}
