package io.fleetmend.match.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real endpoints printed. */
class SystemInfoTest {
    private static final String PRINTED = """
            Host Name:                 FILESERVER
            OS Name:                   Microsoft Windows Server 2019 Standard
            OS Version:                10.0.17763 N/A Build 17763
            System Type:               x64-based PC
            Hotfix(s):                 1 Hotfix(s) Installed.
                                       [01]: KB4486553
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10_1803_x64_pro_it                         | Windows 10 Version 1803 for x64-based Systems",
                "10_1803_x64_proforworkstations_en-us_B_20190306 | Windows 10 Version 1803 for x64-based Systems",
                "10_1809_x64_pro_en-us_20190307             | Windows 10 Version 1809 for x64-based Systems",
                "10_21H1_x64_enterprise                     | Windows 10 Version 21H1 for x64-based Systems",
                "10_21H2_x64_pro                            | Windows 10 Version 21H2 for x64-based Systems",
                "11_22H2_x64_home-single-language           | Windows 11 Version 22H2 for x64-based Systems",
                "11_23H2_x64_enterprise                     | Windows 11 Version 23H2 for x64-based Systems",
                "11_24H2_x64_enterprise                     | Windows 11 Version 24H2 for x64-based Systems",
                "7_sp1_x64_enterprise_en-us_20190305        | Windows 7 for x64-based Systems Service Pack 1",
                "7_sp1_x64_enterprise_en-us_B               | Windows 7 for x64-based Systems Service Pack 1",
                "7_sp1_x64_ultimaten_de                     | Windows 7 for x64-based Systems Service Pack 1",
                "7_sp1_x86_enterprise_en-us                 | Windows 7 for 32-bit Systems Service Pack 1",
                "srv_2003_rtm_x86_standard_en-us            | Microsoft Windows Server 2003",
                "srv_2003_sp1_x64_standard_en-us            | Microsoft Windows Server 2003 x64 Edition Service Pack 1",
                "srv_2003r2_sp2_rtm_x64_standard_en-us      | Microsoft Windows Server 2003 x64 Edition Service Pack 2",
                "srv_2008_rtm_x64_standard_en-us            | Windows Server 2008 for x64-based Systems Service Pack 1",
                "srv_2008r2_sp1_x64_standard_en-us          | Windows Server 2008 R2 for x64-based Systems Service Pack 1",
                "srv_2012r2_u1                              | Windows Server 2012 R2",
                "srv_2012r2_x64_standard_ru                 | Windows Server 2012 R2",
                "srv_2016_1607_datacenter_en-us             | Windows Server 2016",
                "vista_x64_sp0                              | Windows Vista x64 Edition",
                "xp_sp1_x86                                 | Microsoft Windows XP Service Pack 1",
                "xp_sp2_x86                                 | Microsoft Windows XP Service Pack 2"
            })
    void tellsTheProductInEveryLanguageAndEncoding(String endpoint, String product) throws IOException {
        assertThat(WindowsProduct.of(info(endpoint + "_systeminfo"))).contains(new WindowsProduct(product));
    }

    @ParameterizedTest
    @CsvSource({"7_sp1_x64_enterprise_fr_systeminfo_cmd", "7_sp1_x64_enterprise_fr_systeminfo_powershell"})
    void readsTheSameOutputInAnotherEncoding(String file) throws IOException {
        assertThat(WindowsProduct.of(info(file)))
                .contains(new WindowsProduct("Windows 7 for x64-based Systems Service Pack 1"));
        assertThat(info(file).updates()).contains("KB2491683");
    }

    @Test
    void takesAVersionOfAnUpdateForTheUpdate() throws IOException {
        assertThat(info("xp_sp1_x86_systeminfo").updates()).containsExactly("KB893803");
    }

    @Test
    void readsNothingThatSystemInfoDidNotPrint() throws IOException {
        assertThat(SystemInfo.read("Package: bash\nVersion: 5.2\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void refusesTheOutputsOfTwoEndpointsInOneFile() {
        byte[] joined = (PRINTED + PRINTED.replace("KB4486553", "KB4487044")).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SystemInfo.read(joined))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("of one endpoint, but has the versions [10.0.17763, 10.0.17763]");
    }

    @Test
    void refusesOutputThatLostTheNameOfWindows() {
        byte[] filtered = PRINTED.replaceFirst("OS Name:.*\n", "").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SystemInfo.read(filtered))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("there is 'Host Name:                 FILESERVER'");
    }

    private static SystemInfo info(String file) throws IOException {
        return SystemInfo.read(Files.readAllBytes(SharedData.path("inventories/windows/%s.txt".formatted(file))))
                .orElseThrow();
    }
}
