package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.nd4jlessons.results.LessonResult;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    @Test
    void everyKeyIsWrittenInADocumentedOrder() {
        assertThat(json(Samples.incomplete()).keySet())
                .containsExactly(
                        "lesson",
                        "verdict",
                        "implementation",
                        "seed",
                        "startedAt",
                        "durationSeconds",
                        "backend",
                        "message",
                        "points",
                        "maxPoints",
                        "checks",
                        "settings",
                        "epochs",
                        "validationAccuracy",
                        "accuracyThreshold",
                        "predictions",
                        "measurements",
                        "devices",
                        "output",
                        "log",
                        "junit",
                        "runs",
                        "firstLayer",
                        "replay",
                        "submission",
                        "isolation",
                        "audit");
    }

    @Test
    void whatIsNotThereIsNullRatherThanMissing() {
        assertThat(json(Samples.incomplete()).get("validationAccuracy").isJsonNull())
                .isTrue();
    }

    @Test
    void checksHaveTheKeysOfTheContract() {
        assertThat(json(Samples.failedGradient())
                        .getAsJsonArray("checks")
                        .get(0)
                        .getAsJsonObject()
                        .keySet())
                .containsExactly(
                        "task",
                        "name",
                        "status",
                        "maxRelativeError",
                        "diagnosis",
                        "message",
                        "location",
                        "points",
                        "maxPoints",
                        "parts",
                        "stack",
                        "explanation");
    }

    @Test
    void epochsHaveTheKeysOfTheContract() {
        assertThat(json(Samples.passed())
                        .getAsJsonArray("epochs")
                        .get(0)
                        .getAsJsonObject()
                        .keySet())
                .containsExactly("epoch", "trainLoss", "validationLoss", "validationAccuracy", "gradientNorms");
    }

    @Test
    void measurementsHaveTheKeysOfTheContract() {
        assertThat(json(Samples.matmul())
                        .getAsJsonArray("measurements")
                        .get(0)
                        .getAsJsonObject()
                        .keySet())
                .contains("size", "backend", "method", "medianSeconds", "minSeconds", "gflops");
    }

    @Test
    void verdictsAndStatusesAreWrittenAsTheContractSpellsThem() {
        JsonObject json = json(Samples.incomplete());
        assertThat(json.get("verdict").getAsString()).isEqualTo("incomplete");
        assertThat(json.getAsJsonArray("checks")
                        .get(0)
                        .getAsJsonObject()
                        .get("status")
                        .getAsString())
                .isEqualTo("not-started");
    }

    @Test
    void pointsAreSummedUp() {
        assertThat(json(Samples.grade()).get("points").getAsInt()).isEqualTo(40);
        assertThat(json(Samples.grade()).get("maxPoints").getAsInt()).isEqualTo(100);
    }

    @Test
    void numbersThatAreNotFiniteAreNull() {
        JsonObject json = json(Samples.hostile("x"));
        assertThat(json.get("durationSeconds").isJsonNull()).isTrue();
        assertThat(json.get("validationAccuracy").isJsonNull()).isTrue();
    }

    @Test
    void aResultIsReadAsItWasWritten() {
        String written = ResultJson.format(Samples.matmulWithGpu());
        assertThat(ResultJson.format(ResultJson.parse(written))).isEqualTo(written);
    }

    @Test
    void aResultWithNumbersThatAreNotFiniteCanBeReadAgain() {
        LessonResult read = ResultJson.parse(ResultJson.format(Samples.hostile("x")));
        assertThat(read.durationSeconds()).isNaN();
        assertThat(read.validationAccuracy()).isNull();
    }

    @Test
    void aListThatAnOlderVersionDidNotWriteIsEmpty() {
        JsonObject json = json(Samples.passed());
        json.remove("junit");
        assertThat(ResultJson.parse(json.toString()).junit()).isEmpty();
    }

    @Test
    void aKeyThatANewerVersionWroteIsSkipped() {
        JsonObject json = json(Samples.passed());
        json.addProperty("weather", "rain");
        assertThat(ResultJson.parse(json.toString()).lesson()).isEqualTo("train-mlp");
    }

    @Test
    void aMissingVerdictIsDamage() {
        JsonObject json = json(Samples.passed());
        json.remove("verdict");
        assertThatThrownBy(() -> ResultJson.parse(json.toString()))
                .isInstanceOf(JsonParseException.class)
                .hasMessage("verdict is missing");
    }

    @Test
    void aVerdictThatDoesNotExistIsDamage() {
        JsonObject json = json(Samples.passed());
        json.addProperty("verdict", "excellent");
        assertThatThrownBy(() -> ResultJson.parse(json.toString())).isInstanceOf(JsonParseException.class);
    }

    @Test
    void aTruncatedFileIsDamage() {
        String text = ResultJson.format(Samples.passed());
        assertThatThrownBy(() -> ResultJson.parse(text.substring(0, text.length() / 2)))
                .isInstanceOf(JsonParseException.class);
    }

    @Test
    void anEmptyFileIsDamage() {
        assertThatThrownBy(() -> ResultJson.parse("")).isInstanceOf(JsonParseException.class);
    }

    @Test
    void aFileOfAnotherKindIsDamage() {
        assertThatThrownBy(() -> ResultJson.parse("[1, 2]")).isInstanceOf(JsonParseException.class);
    }

    @Test
    void embeddedDataCannotEndItsScript() {
        assertThat(ResultJson.embedded(new String[] {"</script><script>alert(1)</script>"}))
                .doesNotContain("<");
    }

    private static JsonObject json(LessonResult result) {
        return JsonParser.parseString(ResultJson.format(result)).getAsJsonObject();
    }
}
