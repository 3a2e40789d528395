package io.github.authrocketvertx.emulator.internal.door;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLException;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of its own, made at start and never written out with its key, and a server certificate by it.
 *
 * @param ca the authority's certificate in PEM
 * @param server the server's key and certificate
 */
public record Certificates(Buffer ca, OneKeyOptions server) {

    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final Duration BACKDATED = Duration.ofHours(1);
    private static final int SERIAL_BITS = 120;
    private static final int PEM_LINE = 64;
    private static final String SIGNATURE = "SHA256withECDSA";

    /** Makes new ones for this machine's loopback names and {@code host}. Takes a while: not for an event loop. */
    public static Certificates create(String host) {
        try {
            SecureRandom random = new SecureRandom();
            KeyPair caKeys = keys(random);
            X500Principal caName = new X500Principal("CN=AuthRocket emulator CA");
            X509Certificate ca = sign(
                    builder(caName, caName, caKeys, random)
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                            .addExtension(
                                    Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)),
                    caKeys.getPrivate());
            KeyPair serverKeys = keys(random);
            X509Certificate server = sign(
                    builder(caName, new X500Principal("CN=localhost"), serverKeys, random)
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                            .addExtension(
                                    Extension.extendedKeyUsage,
                                    false,
                                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                            .addExtension(Extension.subjectAlternativeName, false, names(host)),
                    caKeys.getPrivate());
            return new Certificates(
                    pem("CERTIFICATE", ca.getEncoded()),
                    new OneKeyOptions(new OneKeyManager(serverKeys.getPrivate(), server)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address to listen on: " + host, e);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Could not make a certificate", e);
        }
    }

    /**
     * Has Java and Netty load what they need for the first connection, which otherwise waits for it. Takes a while;
     * returns nothing of use.
     */
    public SslContext warmUp() throws SSLException {
        return SslContextBuilder.forServer(server.keyManager()).build();
    }

    private static KeyPair keys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, SecureRandom random) {
        // The real time, whatever the emulator's clock says: clients check it against theirs.
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                Date.from(now.minus(BACKDATED)),
                Date.from(now.plus(LIFETIME)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(org.bouncycastle.cert.X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
    }

    private static GeneralNames names(String host) throws UnknownHostException {
        Set<String> addresses = new TreeSet<>(List.of("127.0.0.1", "::1"));
        Set<String> dnsNames = new TreeSet<>(List.of("localhost"));
        if (host.indexOf(':') >= 0 || host.matches("[0-9.]+")) {
            addresses.add(InetAddress.getByName(host).getHostAddress());
        } else {
            dnsNames.add(host);
        }
        List<GeneralName> names = new ArrayList<>();
        dnsNames.forEach(name -> names.add(new GeneralName(GeneralName.dNSName, name)));
        addresses.forEach(address -> names.add(new GeneralName(GeneralName.iPAddress, address)));
        return new GeneralNames(names.toArray(new GeneralName[0]));
    }

    private static Buffer pem(String type, byte[] der) {
        String base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
        return Buffer.buffer(
                "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n",
                StandardCharsets.US_ASCII.name());
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "Certificates";
    }
}
