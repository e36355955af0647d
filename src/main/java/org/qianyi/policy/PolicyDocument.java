package org.qianyi.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/**
 * One published document (文件) as its folder describes it.
 *
 * @param folder path within the rule folder, as in {@code guangdong/tech-renovation-2023}
 * @param title its title
 * @param number its document number (文号); null if not seen
 * @param issuer who issued it
 * @param url where it can be read; null if not seen
 * @param issued day of issue; null if not seen
 * @param valid days on which it is in force
 * @param scope prefix of the destination codes it covers; empty for all
 * @param measures by name within the document, in its order
 * @param duties by name within the document, in its order
 * @param clauses by id, in its order
 * @param setAside rows no rule carries
 * @param readings how doubtful passages were read
 * @param parameters by key, in file order
 */
public record PolicyDocument(
        String folder,
        Text title,
        @Nullable String number,
        Text issuer,
        @Nullable String url,
        @Nullable LocalDate issued,
        Validity valid,
        String scope,
        Map<String, Measure> measures,
        Map<String, Duty> duties,
        Map<String, Clause> clauses,
        List<SetAside> setAside,
        List<Reading> readings,
        Map<String, Parameter> parameters) {

    /** The policy system it belongs to (政策体系): the first folder of its path. */
    public String policy() {
        int slash = folder.indexOf('/');
        return slash < 0 ? folder : folder.substring(0, slash);
    }

    /** Whether it surely covers a destination, by its six-digit code. */
    public boolean covers(String division) {
        return division.startsWith(scope);
    }

    /** Whether it covers part of a destination that is known only to its city or province. */
    public boolean coversPartOf(String division) {
        return !covers(division) && scope.startsWith(division.replaceFirst("(00){1,2}$", ""));
    }

    public String policyFile() {
        return folder + "/policy.yaml";
    }

    public String parametersFile() {
        return folder + "/parameters.yaml";
    }
}
