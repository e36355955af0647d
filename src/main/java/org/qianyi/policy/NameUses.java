package org.qianyi.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianyi.profile.NearestName;

/**
 * Where the names a document declares are used. A name that was changed at its declaration only leaves all its uses unknown; that is
 * said once, at the declaration.
 */
public final class NameUses {

    /** What has a name. */
    public enum Kind {
        CLAUSE,
        MEASURE,
        PARAMETER
    }

    /** A single unknown use is itself the likelier slip. */
    private static final int SEVERAL = 2;

    private record Name(Kind kind, String name) {}

    private final Set<Name> used = new HashSet<>();
    private final Map<Name, List<Finding>> unknown = new LinkedHashMap<>();

    /** Notes the use of a name that is declared. */
    public void used(Kind kind, String name) {
        used.add(new Name(kind, name));
    }

    /**
     * Notes the use of a name that is not.
     *
     * @param finding what is said of it where it is used
     */
    public void unknown(Kind kind, String name, Finding finding) {
        unknown.computeIfAbsent(new Name(kind, name), n -> new ArrayList<>()).add(finding);
    }

    /** Puts one finding at the declaration in place of those at the uses of a name that was changed there. */
    public void settle(PolicyDocument document, List<Finding> findings) {
        unknown.forEach((name, said) -> {
            if (said.size() < SEVERAL) {
                return;
            }
            Map<String, Position> declared = declared(name.kind(), document);
            declared.keySet().removeIf(other -> used.contains(new Name(name.kind(), other)));
            NearestName.of(name.name(), declared.keySet()).ifPresent(now -> {
                findings.removeAll(new HashSet<>(said));
                findings.add(Finding.at(
                        name.kind() == Kind.PARAMETER ? document.parametersFile() : document.policyFile(),
                        declared.getOrDefault(now, Position.START),
                        "renamed",
                        "这里写的是 %s，没有地方用到；另有 %d 处写的是 %s。请改回 %s，或者把那 %d 处也改成 %s。"
                                .formatted(now, said.size(), name.name(), name.name(), said.size(), now),
                        "%s is used nowhere, while %d places say %s. Change it back to %s, or change those %d to %s."
                                .formatted(now, said.size(), name.name(), name.name(), said.size(), now)));
            });
        });
    }

    private static Map<String, Position> declared(Kind kind, PolicyDocument document) {
        Map<String, Position> declared = new LinkedHashMap<>();
        switch (kind) {
            case CLAUSE -> document.clauses().forEach((name, clause) -> declared.put(name, clause.position()));
            case MEASURE -> document.measures().forEach((name, measure) -> declared.put(name, measure.position()));
            case PARAMETER -> document.parameters().forEach((name, figure) -> declared.put(name, figure.position()));
        }
        return declared;
    }
}
