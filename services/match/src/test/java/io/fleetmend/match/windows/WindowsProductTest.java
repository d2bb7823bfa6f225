package io.fleetmend.match.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsProductTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Windows 7 for x64-based Systems | Windows 7 for x64-based Systems",
                "Windows 8.1 for x64-based Systems | Windows 8.1 for x64-based systems",
                "Windows 11 Version 21H2 for x64-based Systems | Windows 11 version 21H2 for x64-based Systems",
                "Windows Server 2012 | Windows Server 2012 (Server Core installation)",
                "Windows 7 for x64-based Systems Service Pack 1"
                        + " | Microsoft XML Core Services 3.0 on Windows 7 for x64-based Systems Service Pack 1"
            })
    void isNamedAloneAndAsWhatOtherProductsRunOn(String product, String name) {
        assertThat(name).matches(new WindowsProduct(product).pattern());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Windows 7 for x64-based Systems | Windows 7 for x64-based Systems Service Pack 1",
                "Windows Server 2012 | Windows Server 2012 R2",
                "Windows Server 2022 | Windows Server 2022, 23H2 Edition (Server Core installation)",
                "Microsoft Windows Server 2003 | Microsoft Windows Server 2003 x64 Edition",
                "Microsoft Windows Server 2003 | Microsoft Windows Server 2003 for Itanium-based Systems Service Pack 1",
                "Windows 10 for x64-based Systems | Windows 10 Version 1809 for x64-based Systems"
            })
    void isNotItsNextServicePackOrSecondRelease(String product, String name) {
        assertThat(name).doesNotMatch(new WindowsProduct(product).pattern());
    }
}
