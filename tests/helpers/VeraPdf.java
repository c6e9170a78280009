import java.io.FileInputStream;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDF files to a standard by veraPDF's library: `java -cp JARS VeraPdf.java FLAVOUR FILE...`, a line per failure. */
class VeraPdf {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        for (int n = 1; n < arguments.length; n++) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(arguments[n]), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 1000, false, false, false)) {
                ValidationResult result = validator.validate(parser);
                TreeMap<String, Integer> failed = new TreeMap<>();
                for (TestAssertion each : result.getTestAssertions()) {
                    if (each.getStatus() == TestAssertion.Status.FAILED) {
                        failed.merge(each.getRuleId().getClause() + ": " + each.getMessage(), 1, Integer::sum);
                    }
                }
                failed.forEach((what, times) -> System.out.println(times + " x " + what));
                System.err.println(result.getTotalAssertions() + " checks");
            }
        }
    }
}
