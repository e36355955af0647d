package org.qianyi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.qianyi.profile.Division;
import org.qianyi.profile.Park;
import org.qianyi.profile.Profile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Believable enterprises about to move to a place in Guangdong, with every question answered: most of them small, most from the Pearl
 * River Delta, most to the cities that take industry in. None of them exists, and the mixture is a guess, not a statistic. A seed gives the
 * same enterprise again. {@link RandomProfiles} are the ones that sit on thresholds.
 */
public final class SyntheticEnterprises {

    /** The day they ask about: what they say of the past lies before it. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> DELTA = List.of("4401", "4403", "4419", "4406", "4404", "4420");
    private static final List<String> ELSEWHERE = List.of("310000", "430000", "360000", "350000", "330000", "810000");
    private static final List<String> TAKING_IN = List.of(
            "4409", "4409", "4408", "4408", "4418", "4412", "4402", "4414", "4416", "4405", "4452", "4417", "4453",
            "4415", "4451", "4413", "4407");
    private static final List<String> CLUSTERS = List.of(
            "C39 NEW_GENERATION_ELECTRONICS",
            "C39 SEMICONDUCTORS",
            "C38 SMART_HOME_APPLIANCES",
            "C38 NEW_ENERGY",
            "C36 AUTOMOTIVE",
            "C26 GREEN_PETROCHEMICALS",
            "C29 ADVANCED_MATERIALS",
            "C33 ADVANCED_MATERIALS",
            "C30 ADVANCED_MATERIALS",
            "C17 MODERN_LIGHT_INDUSTRY_TEXTILES",
            "C18 MODERN_LIGHT_INDUSTRY_TEXTILES",
            "C21 MODERN_LIGHT_INDUSTRY_TEXTILES",
            "C24 MODERN_LIGHT_INDUSTRY_TEXTILES",
            "C27 BIOMEDICINE_HEALTH",
            "C13 MODERN_AGRICULTURE_FOOD",
            "C14 MODERN_AGRICULTURE_FOOD",
            "C34 HIGH_END_EQUIPMENT",
            "C35 HIGH_END_EQUIPMENT",
            "C40 PRECISION_INSTRUMENTS",
            "C22 NONE",
            "C19 NONE");

    private final Random random;
    private final ObjectNode root = NODES.objectNode();

    private SyntheticEnterprises(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** An enterprise as JSON. */
    public static ObjectNode json(long seed) {
        return new SyntheticEnterprises(seed).all();
    }

    /** The same, read: nothing in it contradicts anything else. */
    public static Profile profile(long seed) {
        return RandomProfiles.read(json(seed));
    }

    private ObjectNode all() {
        int size = skewed(45, 35, 15, 5);
        double revenue = between(size, 4e6, 2e7, 1e8, 8e8, 8e9);
        boolean factory = !chance(45);
        enterprise(size, revenue);
        move();
        double investment = revenue * spread(0.15, 1.2);
        project(size, revenue, investment, factory);
        environment(revenue);
        finance(size, investment);
        talent(size);
        return root;
    }

    private void enterprise(int size, double revenue) {
        ObjectNode enterprise = root.putObject("enterprise");
        String[] industry = pick(CLUSTERS).split(" ");
        int employees = (int) Math.max(6, revenue / spread(4e5, 1.6e6));
        LocalDate established = AS_OF.minusDays(500 + random.nextInt(9000));
        enterprise.put("industryCode", industry[0] + "10");
        enterprise.put("cluster", industry[1]);
        enterprise.put("establishedOn", established.toString());
        enterprise.put("employees", employees);
        double research = chance(25) ? 0 : spread(0.01, 0.08);
        enterprise.put("rdStaff", (int) (employees * research * 2));
        money(enterprise, "annualRevenue", revenue);
        money(enterprise, "annualOutput", revenue * spread(0.9, 1.1));
        money(enterprise, "taxableIncome", chance(20) ? 0 : revenue * spread(0.02, 0.12));
        money(enterprise, "rdExpense", revenue * research);
        share(enterprise, "domesticRdShare", chance(90) ? 1 : 0.8);
        share(enterprise, "highTechRevenueShare", chance(50) ? 0 : spread(0.2, 0.95));
        share(enterprise, "valueAddedGrowth", random.nextGaussian() * 0.1 + 0.06);
        enterprise.put("coreIntellectualProperty", chance(research > 0 ? 65 : 10));
        enterprise.put("smallOrMicro", size < 2);
        enterprise.put("privateOwned", chance(85));
        enterprise.put("foreignInvested", chance(12));
        enterprise.put("encouragedCategory", chance(35));
        boolean recent = size == 0 || chance(15);
        LocalDate above =
                recent ? LocalDate.of(2023 + random.nextInt(4), 1 + random.nextInt(12), 1) : AS_OF.minusDays(700);
        LocalDate earlier = established.plusDays(random.nextInt(2500));
        enterprise.put(
                "aboveScaleSince",
                (!recent && earlier.isBefore(above) ? earlier : later(established, above)).toString());
        enterprise.put("upscaleByNewPlant", chance(15));
        enterprise.put("movedAcrossCities", chance(30));
        qualifications(enterprise, size, research > 0.03);
        enterprise.put("creditRecordClean", chance(97));
        enterprise.put("noMajorIncident", chance(97));
        ArrayNode aid = enterprise.putArray("priorAid");
        if (chance(12)) {
            aid.add(pick(List.of(
                    "PROVINCIAL_MIIT_SAME_PROJECT",
                    "UPSCALE_REWARD_SINCE_2018",
                    "SAME_LOAN_SUBSIDY",
                    "EQUIPMENT_PROVINCIAL_FUNDS")));
        }
    }

    private void qualifications(ObjectNode enterprise, int size, boolean inventive) {
        ArrayNode list = enterprise.putArray("qualifications");
        if (chance(inventive ? 75 : 15)) {
            qualification(list, "HIGH_TECH", "NATIONAL");
        } else if (chance(inventive ? 30 : 3)) {
            qualification(list, "HIGH_TECH_POOL", "PROVINCIAL");
        }
        if (chance(inventive ? 40 : 8)) {
            qualification(list, "TECH_SME", "NATIONAL");
        }
        if (chance(inventive ? 30 : 4)) {
            qualification(list, "SPECIALIZED_NEW", "PROVINCIAL");
            if (chance(12)) {
                qualification(list, "LITTLE_GIANT", "NATIONAL");
            }
        }
        if (size > 1 && chance(8)) {
            qualification(list, pick(List.of("SINGLE_CHAMPION", "CHAIN_LEADER", "DESIGN_CENTRE")), "PROVINCIAL");
        }
        if (size == 3 && chance(15)) {
            qualification(list, "HEADQUARTERS", "MUNICIPAL");
        }
    }

    private void qualification(ArrayNode list, String kind, String level) {
        LocalDate granted = AS_OF.minusDays(random.nextInt(1000));
        ObjectNode one = list.addObject();
        one.put("kind", kind);
        one.put("level", level);
        one.put("grantedOn", granted.toString());
        one.put("validUntil", granted.plusYears(3).toString());
        one.put("firstTime", chance(60));
    }

    private void move() {
        String from = chance(80) ? county(pick(DELTA)) : chance(70) ? pick(ELSEWHERE) : county(pick(TAKING_IN));
        root.putObject("origin").put("division", from);
        String city = chance(75) ? pick(TAKING_IN) : chance(60) ? "4419" : pick(DELTA);
        ObjectNode destination = root.putObject("destination");
        destination.put("division", county(city));
        List<Park> parks = TheRules.REFERENCE.parks().stream()
                .filter(park -> park.city() != null && park.city().startsWith(city))
                .toList();
        destination.put(
                "park",
                parks.isEmpty() || chance(40) ? Park.NONE_ID : pick(parks).id());
        ObjectNode relocation = root.putObject("relocation");
        String mode = pick(List.of(
                "WHOLE",
                "WHOLE",
                "PRODUCTION_LINE",
                "PRODUCTION_LINE",
                "CAPACITY_EXPANSION",
                "HEADQUARTERS_AND_BASE",
                "RD_AND_PRODUCTION",
                "BRANCH",
                "ENCLAVE"));
        boolean whole = mode.equals("WHOLE");
        relocation.put("mode", mode);
        relocation.put("registrationMoves", chance(whole ? 85 : 15));
        relocation.put("taxRegistrationMoves", chance(whole ? 90 : 30));
        relocation.put("legalEntityAtDestination", chance(whole ? 95 : 70));
        LocalDate start = AS_OF.plusDays(random.nextInt(1000) - 700L);
        relocation.put("startOn", start.toString());
        relocation.put("productionOn", start.plusDays(120 + random.nextInt(600)).toString());
    }

    private void project(int size, double revenue, double investment, boolean builds) {
        ObjectNode project = root.putObject("project");
        double fixed = investment * spread(0.55, 0.9);
        double equipment = fixed * spread(builds ? 0.3 : 0.6, builds ? 0.6 : 0.95);
        money(project, "totalInvestment", investment);
        money(project, "fixedAssetInvestment", fixed);
        money(project, "equipmentInvestment", equipment);
        money(project, "specialEquipmentInvestment", chance(55) ? 0 : equipment * spread(0.01, 0.12));
        LocalDate from = AS_OF.plusDays(random.nextInt(1100) - 900L);
        project.put("investmentFrom", from.toString());
        project.put("investmentTo", from.plusDays(200 + random.nextInt(600)).toString());
        project.put("completedOn", from.plusDays(250 + random.nextInt(700)).toString());
        boolean renovation = chance(45);
        project.put("technicalRenovation", renovation);
        project.put("includedInStatistics", chance(renovation ? 75 : 10));
        project.put("advancedManufacturing", chance(45));
        project.put("highTechManufacturing", chance(20));
        project.put("filed", chance(85));
        project.put("eliminatedCategory", chance(2));
        project.put("priorityIndustry", chance(45));
        project.put("majorRelocation", chance(size == 3 ? 40 : 5));
        decimal(project, "landArea", builds ? Math.max(5, investment / spread(3e6, 6e6)) : 0);
        project.put(
                "landSupply",
                builds
                        ? pick(List.of("AUCTION", "STANDARD_LAND", "WITH_DESIGN", "LEASE_THEN_TRANSFER"))
                        : "FACTORY_RENTAL");
        project.put("intensiveLandUse", chance(60));
        double floor = Math.max(800, investment / spread(4000, 12000));
        boolean buys = !builds && chance(20);
        decimal(project, "builtArea", builds ? floor : 0);
        decimal(project, "rentedArea", builds || buys ? 0 : floor);
        decimal(project, "monthlyRent", builds || buys ? 0 : spread(9, 28));
        project.put("rentalMonths", builds || buys ? 0 : 12 * (2 + random.nextInt(7)));
        project.put("lowCostSpace", chance(10));
        project.put("highGrowth", chance(12));
        money(project, "plannedOutput", revenue * spread(0.5, 2));
        decimal(project, "purchasedArea", buys ? floor : 0);
        project.put("majorInvestment", chance(size == 3 ? 30 : 3));
    }

    private void environment(double revenue) {
        ObjectNode environment = root.putObject("environment");
        for (String emission : List.of("nitrogenOxides", "sulphurDioxide", "vocs", "cod", "ammoniaNitrogen")) {
            decimal(environment, emission, chance(60) ? 0 : spread(0.05, 8));
        }
        double energy = revenue / 1e4 * spread(0.02, 0.2);
        decimal(environment, "energy", energy);
        decimal(environment, "electricity", energy * spread(3000, 7000));
        environment.put("energyReviewPassed", chance(70));
        environment.put("connectedToSewage", chance(85));
        environment.put("badEnvironmentCredit", chance(3));
    }

    private void finance(int size, double investment) {
        ObjectNode finance = root.putObject("finance");
        ArrayNode loans = finance.putArray("loans");
        double interest = 0;
        for (int i = chance(45) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            ObjectNode loan = loans.addObject();
            boolean fixed = chance(55);
            double principal = investment * spread(0.05, 0.3);
            double rate = spread(0.028, 0.05);
            interest += principal * rate;
            money(loan, "principal", principal);
            share(loan, "rate", rate);
            loan.put("termMonths", 12 * (fixed ? 3 + random.nextInt(5) : 1));
            loan.put("issuedOn", AS_OF.minusDays(random.nextInt(900)).toString());
            loan.put("purpose", fixed ? pick(List.of("PLANT", "EQUIPMENT", "RENOVATION", "LAND")) : "REFINANCING");
            loan.put("kind", fixed ? "FIXED_ASSET" : "WORKING_CAPITAL");
            loan.put("eligibleLender", chance(75));
            loan.put("otherSubsidy", chance(8));
        }
        money(finance, "interestPaid", interest);
        boolean foreign = root.get("enterprise").get("foreignInvested").asBoolean() && chance(60);
        double dollars = foreign ? investment / 7.1 * spread(0.1, 0.9) : 0;
        money(finance, "foreignCapitalPaidIn", dollars);
        money(finance, "foreignCapitalPaidInYuan", dollars * 7.1);
        boolean listing = chance(List.of(1, 3, 12, 40).get(size));
        ObjectNode one = finance.putObject("listing");
        one.put("stage", listing ? pick(List.of("TUTORING_FILED", "ACCEPTED", "APPROVED", "LISTED")) : "NONE");
        one.put("market", listing ? pick(List.of("SSE", "SZSE", "BSE", "HKEX")) : "NEEQ");
        one.put(
                "tutoringFiledOn",
                AS_OF.plusDays(listing ? -random.nextInt(1500) : 1500).toString());
        money(one, "raised", listing ? spread(2e8, 1.5e9) : 0);
        money(one, "intermediaryFees", listing ? spread(1e7, 8e7) : 0);
    }

    private void talent(int size) {
        ObjectNode talent = root.putObject("talent");
        ArrayNode hires = talent.putArray("hires");
        for (String kind : List.of("PHD", "POSTDOC", "HIGH_LEVEL", "SKILLED")) {
            if (chance(kind.equals("SKILLED") ? 40 : 4 + 5 * size)) {
                ObjectNode hire = hires.addObject();
                hire.put("kind", kind);
                hire.put("count", 1 + random.nextInt(kind.equals("SKILLED") ? 30 : 3));
                hire.put("age", 24 + random.nextInt(25));
                hire.put("newlyHired", chance(60));
            }
        }
        talent.put("trainees", chance(50) ? 0 : 5 + random.nextInt(60 * (size + 1)));
    }

    private String county(String city) {
        List<Division> counties = TheRules.REFERENCE.divisions().stream()
                .filter(d -> d.code().startsWith(city) && d.isCounty())
                .toList();
        return counties.isEmpty() ? city + "00" : pick(counties).code();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of the sizes, each with its share in a hundred. */
    private int skewed(int... shares) {
        int left = random.nextInt(100);
        int size = 0;
        while (left >= shares[size]) {
            left -= shares[size++];
        }
        return size;
    }

    /** Within the bounds of a size, small numbers as often as large ones. */
    private double between(int size, double... bounds) {
        return spread(bounds[size], bounds[size + 1]);
    }

    private double spread(double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }

    /** In tens of thousands, as forms ask; small sums to the yuan. */
    private static void money(ObjectNode group, String name, double yuan) {
        double step = yuan < 100_000 ? 1 : 10_000;
        group.put(name, BigDecimal.valueOf(Math.round(yuan / step) * (long) step));
    }

    private static void share(ObjectNode group, String name, double share) {
        group.put(name, BigDecimal.valueOf(Math.round(share * 10_000), 4));
    }

    private static void decimal(ObjectNode group, String name, double number) {
        group.put(name, BigDecimal.valueOf(Math.round(number * 10), 1));
    }
}
