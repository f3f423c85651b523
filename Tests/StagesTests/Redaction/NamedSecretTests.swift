import Stages
import Testing

struct NamedSecretTests {
    @Test(arguments: [
        ("env DB_PASS=Winter2024xyz! set", "env DB_PASS=[secret] set"),
        ("passcode=9988hunter bad", "passcode=[secret] bad"),
        ("dbPass: hunter22", "dbPass: [secret]"),
        ("CREDS=app:Thirteen13 bad", "CREDS=[secret] bad"),
        ("ENCRYPTION_KEY=correct-horse-9 bad", "ENCRYPTION_KEY=[secret] bad"),
        ("JWT_SIGNING_KEY=staple_battery_77 bad", "JWT_SIGNING_KEY=[secret] bad"),
        ("body password%3Dhunter9%26user%3Dapp gone", "body password%3D[secret]%26user%3Dapp gone"),
        ("sent Cookie: theme=dark; sid=abc10xyz gave 302", "sent Cookie: [secret] gave 302"),
        ("set-cookie: sid=a.b.c; Path=/ and more", "set-cookie: [secret] and more"),
        // A password may hold any sign.
        ("open DB_PASSWORD=x7,K9pqzz&t(ail)55 gave EOF", "open DB_PASSWORD=[secret] gave EOF"),
        ("Password=x;y{z};Encrypt=true", "Password=[secret]"),
        ("password: hun,ter;2, then", "password: [secret], then"),
        (#"{"password": "ab\"cdTail", "n": 1}"#, #"{"password": "[secret]", "n": 1}"#),
        (#"{\"password\": \"ab\\\"cdTail\", \"n\": 1}"#, #"{\"password\": \"[secret]\", \"n\": 1}"#),
        (#"{"password":12345,"user":"app"}"#, #"{"password":[secret],"user":"app"}"#),
        ("docker run -e 'DB_PASSWORD=hunter2' app", "docker run -e 'DB_PASSWORD=[secret]' app"),
        ("(password=hunter2). Bye", "(password=[secret]). Bye"),
        // As ECS writes an environment.
        (
            #"[{"name":"DB_PASSWORD","value":"hun ter2"},{"name":"PORT","value":"80"}]"#,
            #"[{"name":"DB_PASSWORD","value":"[secret]"},{"name":"PORT","value":"80"}]"#
        ),
        (
            #"[{\"name\": \"API_TOKEN\", \"value\": \"abc\\\"1\"}]"#,
            #"[{\"name\": \"API_TOKEN\", \"value\": \"[secret]\"}]"#
        ),
    ])
    func removesTheWholeValue(_ text: String, _ expected: String) {
        #expect(Secrets.removed(from: text) == expected)
        #expect(Secrets.removed(from: expected) == expected)
    }

    @Test(arguments: [
        "pass: 10 fail: 2", "bypass=true", "token has expired", "PWD=/usr/src/app",
        "secretArn=arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf", "cookie: expired",
        "encryption-key: arn:aws:kms:eu-west-1:111122223333:key/1234", "partition_key=user-1", "pass: 10/12 tests",
        "compass=north", "may require authorization: server message: insufficient_scope: authorization failed",
        #"{"password":"","user":"app"}"#, #"{\"password\":\"\",\"user\":\"app\"}"#,
        "failed to read /run/secrets/db_password: no such file", "name: /prod/db/password: can't be prefixed",
        "passed=12 failed=3", "100%done", "a < b", #"{"name":"PORT","value":"80"}"#, #"["password","value"]"#,
        #"{"name":"DB_PASSWORD","value":""}"#,
        #"{"name":"DB_PASSWORD","valueFrom":"arn:aws:ssm:eu-west-1:1:parameter/p"}"#,
    ])
    func leavesWhatIsNone(_ text: String) {
        #expect(Secrets.removed(from: text) == text)
    }

    @Test(arguments: [
        "/password:", "/cookie:a=b; ", "pass:aa:", "-pass:", "pwd=/", "token=arn:aws", "password%3d", "password=\"",
        "password='\\\"", "pass: ", "\"password\",\"value\":\"",
    ])
    func readsHostileTextsInLinearTime(_ piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        #expect(Secrets.removed(from: text).utf8.count <= text.utf8.count * 4)
    }
}
