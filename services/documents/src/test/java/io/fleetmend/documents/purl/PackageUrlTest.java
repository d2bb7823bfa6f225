package io.fleetmend.documents.purl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One trap of each rule; the suite is run beside it. */
class PackageUrlTest {
    @ParameterizedTest
    @CsvSource({
        "pkg:deb/Debian/Curl@7.50.3-1?distro=sid&arch=i386, pkg:deb/debian/curl@7.50.3-1?arch=i386&distro=sid",
        "PKG://maven/g/a, pkg:maven/g/a",
        "pkg:npm/@babel/core, pkg:npm/%40babel/core",
        "pkg:generic/a%2Fb@1%2B2, pkg:generic/a%2Fb@1%2B2",
        "pkg:generic/a?empty=&k=v, pkg:generic/a?k=v",
        "pkg:generic/a#/x/./../y/, pkg:generic/a#x/y",
        "pkg:generic/%C3%A4, pkg:generic/%C3%A4",
        "pkg:pypi/Django_REST..framework, pkg:pypi/django-rest-framework",
        "pkg:git/gitlab.gnome.org/GNOME/adwaita-fonts, pkg:git/gitlab.gnome.org/GNOME/adwaita-fonts",
        "pkg:NUGET/EnterpriseLibrary.Common@6, pkg:nuget/EnterpriseLibrary.Common@6",
    })
    void isBroughtIntoItsCanonicalForm(String text, String canonical) {
        assertThat(PackageUrl.parse(text)).hasToString(canonical);
        assertThat(PackageUrl.parse(canonical)).isEqualTo(PackageUrl.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "deb/debian/curl, must start with 'pkg:'",
        "pkg:curl@1, 'pkg:type/name'",
        "pkg:maven/@1, name is required",
        "pkg:n&x/a, a type is required",
        "pkg:generic/a?k, key=value",
        "pkg:generic/a?k=1&k=2, occurs twice",
        "pkg:generic/a?K=1&k=2, occurs twice",
        "pkg:generic/a?in%20x=1, the qualifier",
        "pkg:generic/a%2, hexadecimal",
        "pkg:generic/a%FF, UTF-8",
        "pkg:generic/x%2Fy/a, must not contain '/'",
        "pkg:swift/a@1, requires a namespace",
        "pkg:cargo/x/rand, has no namespace",
        "pkg:julia/Dates, requires the qualifier",
        "pkg:cpan/A::B, must match",
    })
    void refusesWhatIsNoneAndSaysWhy(String text, String why) {
        assertThatThrownBy(() -> PackageUrl.parse(text))
                .isInstanceOf(PurlException.class)
                .hasMessageContaining(text)
                .hasMessageContaining(why);
    }

    @Test
    void takesPartsThatAreNotEncoded() {
        assertThat(PackageUrl.of("generic", "a b/c", "n@m", "1/2", Map.of("K", "v&w"), "../p q"))
                .hasToString("pkg:generic/a%20b/c/n%40m@1%2F2?k=v%26w#p%20q");
    }
}
