import Stages
import Testing

struct CommandSecretTests {
    @Test(arguments: [
        ("ran curl -u admin:Tr0ub4dor http://x", "ran curl -u admin:[secret] http://x"),
        ("ran mysql -h db -uroot -pS3cretPw12 shop", "ran mysql -h db -uroot -p[secret] shop"),
        ("ran sshpass -p hunterSix ssh host", "ran sshpass -p [secret] ssh host"),
        ("ran redis-cli -h db -a hunterSix ping", "ran redis-cli -h db -a [secret] ping"),
        ("docker login -u app -p hunterSix host", "docker login -u app -p [secret] host"),
    ])
    func removesPasswordsOfKnownPrograms(_ text: String, _ expected: String) {
        #expect(Secrets.removed(from: text) == expected)
        #expect(Secrets.removed(from: expected) == expected)
    }

    @Test(arguments: [
        "docker run -u 1000:1000 app", "mkdir -p /srv/app", "ps -a x", "mysql -p shop", "netstat -an", "-p 8080:80",
        "docker run -p 8080:80 mongoose",
    ])
    func leavesOtherOptions(_ text: String) {
        #expect(Secrets.removed(from: text) == text)
    }

    @Test(arguments: [" -u a:b", " -pa", "curl -u "])
    func readsHostileTextsInLinearTime(_ piece: String) {
        let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
        #expect(Secrets.removed(from: text).utf8.count <= text.utf8.count * 4)
    }
}
