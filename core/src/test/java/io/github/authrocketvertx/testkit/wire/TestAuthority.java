package io.github.authrocketvertx.testkit.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates, good ones and others, for servers on {@code localhost}. */
public final class TestAuthority {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String NAME = "CN=Authority of a test";

    private final KeyPair keys = keys();
    private final X509Certificate certificate;
    private long serial = 1;

    /** One that nobody trusts yet. */
    public TestAuthority() throws Exception {
        Instant now = Instant.now();
        certificate = sign(builder(NAME, now.minus(DAY), now.plus(DAY), keys)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0)));
    }

    /** A certificate and its key. */
    public record Identity(X509Certificate certificate, PrivateKey key) {}

    /** A certificate that is valid now, for this host. */
    public synchronized Identity identity(String host) throws Exception {
        Instant now = Instant.now();
        return identity(host, now.minus(DAY), now.plus(DAY));
    }

    /** A certificate that was valid until yesterday. */
    public synchronized Identity expired(String host) throws Exception {
        Instant now = Instant.now();
        return identity(host, now.minus(DAY.multipliedBy(2)), now.minus(DAY));
    }

    /** A certificate that becomes valid tomorrow. */
    public synchronized Identity early(String host) throws Exception {
        Instant now = Instant.now();
        return identity(host, now.plus(DAY), now.plus(DAY.multipliedBy(2)));
    }

    /** Trusts what this authority signed, and nothing else. */
    public PemTrustOptions trust() throws Exception {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        return new PemTrustOptions().addCertValue(Buffer.buffer(pem, StandardCharsets.US_ASCII.name()));
    }

    private Identity identity(String host, Instant from, Instant to) throws Exception {
        KeyPair own = keys();
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, host));
        X509Certificate signed =
                sign(builder("CN=" + host, from, to, own).addExtension(Extension.subjectAlternativeName, false, names));
        return new Identity(signed, own.getPrivate());
    }

    private JcaX509v3CertificateBuilder builder(String subject, Instant from, Instant to, KeyPair subjectKeys) {
        return new JcaX509v3CertificateBuilder(
                new X500Principal(NAME),
                BigInteger.valueOf(serial++),
                Date.from(from),
                Date.from(to),
                new X500Principal(subject),
                subjectKeys.getPublic());
    }

    private X509Certificate sign(org.bouncycastle.cert.X509v3CertificateBuilder builder) throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
