package io.github.authrocketvertx.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export | Missing required option: '--output=FILE'",
                "export --output=o --page-size=2000 | --page-size: expected a number from 1 to 1000, found 2000.",
                "export --output=o --page-size=all | '--page-size': 'all' is not an int",
                "export --output=o --bogus | Unknown option: '--bogus'",
                "export --output=o | AUTHROCKET_URL: expected the base URL",
                "import --input=/nowhere | --input: expected a file that can be read, found none: /nowhere",
                "import --input=x --concurrency=0 | --concurrency: expected a number from 1 to 1000, found 0.",
                "remove | Unmatched argument at index 0: 'remove'",
            })
    void wrongArgumentsAreNamed(String command, String message) {
        Program.Ended ended = Program.run(Map.of(), command.split(" "));

        assertThat(ended.text()).contains(message);
        assertThat(ended.status()).isEqualTo(2);
    }
}
