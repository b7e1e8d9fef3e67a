package io.demarc.demo;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Role;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Vendors, models and use cases of the invented organizations. */
@Component
@Profile("demo")
class DemoInventory {

    private final Vendors vendors;
    private final Intake intake;
    private final BusinessUnits units;

    DemoInventory(Vendors vendors, Intake intake, BusinessUnits units) {
        this.vendors = vendors;
        this.intake = intake;
        this.units = units;
    }

    private record Supplied(String vendor, List<String> models, boolean open) {}

    private static final List<Supplied> SUPPLIED = List.of(
            new Supplied("OpenAI", List.of("GPT-5", "GPT-5 mini"), false),
            new Supplied("Anthropic", List.of("Claude Sonnet 4.5", "Claude Haiku 4.5"), false),
            new Supplied("Mistral AI", List.of("Mistral Small 3.2", "Mistral Medium 3"), true),
            new Supplied("Google", List.of("Gemini 2.5 Pro"), false),
            new Supplied("Microsoft", List.of("Phi-4"), true),
            new Supplied("Meta", List.of("Llama 3.3 70B"), true),
            new Supplied("Alibaba", List.of("Qwen3 32B", "Qwen3 8B"), true),
            new Supplied("Amazon Web Services", List.of("Nova Pro"), false));

    private record Idea(String unit, String name, String purpose, Stage stage) {}

    private static final List<Idea> IDEAS = List.of(
            new Idea(
                    "Claims",
                    "Claims letter assistant",
                    "Drafts letters to policyholders from the claim file; a handler edits and sends them.",
                    Stage.LIVE),
            new Idea(
                    "Claims",
                    "Injury photo sorting",
                    "Sorts photos of injuries by body part so that the right handler sees them first.",
                    Stage.IDEA),
            new Idea(
                    "Claims",
                    "Recovery call notes",
                    "Turns calls with third-party insurers into notes in the claim file.",
                    Stage.PILOT),
            new Idea(
                    "Claims",
                    "Fraud triage agent",
                    "Ranks new claims by signs of fraud and opens an investigation where they are strong.",
                    Stage.PRE_DEPLOYMENT),
            new Idea(
                    "Claims",
                    "Copilot for claims handlers",
                    "Office assistant for mail, meetings and documents of claims handlers.",
                    Stage.LIVE),
            new Idea(
                    "Claims",
                    "Repair estimate check",
                    "Compares garage estimates with photos and flags what does not fit.",
                    Stage.PILOT),
            new Idea(
                    "Underwriting",
                    "Broker mail sorting",
                    "Sends broker mail to the right desk and extracts the risk data.",
                    Stage.LIVE),
            new Idea(
                    "Underwriting",
                    "Pricing explainer",
                    "Explains in plain words how a premium came about.",
                    Stage.PRE_DEPLOYMENT),
            new Idea(
                    "Underwriting",
                    "Policy wording search",
                    "Answers questions about our policy wordings with citations.",
                    Stage.LIVE),
            new Idea(
                    "Underwriting",
                    "Property risk notes",
                    "Summarises survey reports for commercial property.",
                    Stage.PILOT),
            new Idea(
                    "Customer service",
                    "Call summaries",
                    "Summarises customer calls and proposes the follow-up.",
                    Stage.LIVE),
            new Idea(
                    "Customer service",
                    "Website assistant",
                    "Answers customers' questions on the website, hands over to people.",
                    Stage.LIVE),
            new Idea(
                    "Customer service",
                    "Complaint sorting",
                    "Recognises complaints in incoming mail and their deadline.",
                    Stage.PILOT),
            new Idea(
                    "Customer service",
                    "Call mood scoring",
                    "Scores the mood of agents from their voice for performance talks.",
                    Stage.IDEA),
            new Idea(
                    "IT and engineering",
                    "Code assistant",
                    "Suggests code and tests in the editors of our developers.",
                    Stage.LIVE),
            new Idea(
                    "IT and engineering",
                    "Release-note writer",
                    "Writes release notes from merged changes.",
                    Stage.LIVE),
            new Idea(
                    "IT and engineering",
                    "Alert summaries",
                    "Explains what a burst of alerts has in common.",
                    Stage.PILOT),
            new Idea(
                    "IT and engineering",
                    "Log question desk",
                    "Lets operators ask questions about logs in plain language.",
                    Stage.IDEA),
            new Idea(
                    "Data platform",
                    "Table documentation",
                    "Proposes descriptions of tables and columns.",
                    Stage.PRE_DEPLOYMENT),
            new Idea(
                    "Data platform",
                    "Old forms reader",
                    "Reads scanned forms of the 1990s into fields.",
                    Stage.RETIRED));

    void fill(String slug, BusinessUnitId root, Map<Role, MemberId> cast) {
        var vendorManager = cast.get(Role.VENDOR_MANAGER);
        for (var supplied : SUPPLIED) {
            var vendor = vendors.add(VendorFacts.named(supplied.vendor()), vendorManager);
            for (String model : supplied.models())
                vendors.add(new ModelFacts(vendor, model, supplied.open(), null, null), vendorManager);
        }
        var ideas = slug.equals("demo") ? IDEAS : IDEAS.subList(10, 14);
        for (var idea : ideas) {
            boolean platform = idea.unit().equals("Data platform");
            var unit = units.findOrCreate(
                    platform ? units.findOrCreate(root, "IT and engineering", null) : root, idea.unit(), null);
            var owner =
                    Objects.requireNonNull(cast.get(idea.unit().equals("Claims") ? Role.MEMBER : Role.VENDOR_MANAGER));
            var stage = idea.stage() == Stage.RETIRED ? Stage.LIVE : idea.stage();
            var id = intake.register(new Description(idea.name(), idea.purpose(), unit, stage), owner);
            if (idea.stage() == Stage.RETIRED) intake.retire(id, owner);
        }
    }
}
