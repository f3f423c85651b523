"""The configurations that compare-with-botocore resolves.

Each has a name, and of these what it needs: `environment`, the texts of `config` and `credentials`, other `files` of the
home folder, the options `profile`, `region` and `endpoint-url`, the `services` whose endpoints are compared, and what is
to be found (`expect`). `fetch: False` leaves the credentials alone and every endpoint as it is. `{url}` and `{home}` stand
for the stand-in server and the home folder.
"""
import hashlib

REGION = {"AWS_DEFAULT_REGION": "eu-west-1"}
ENVIRONMENT_KEYS = {"AWS_ACCESS_KEY_ID": "AKIAENVIRONMENT", "AWS_SECRET_ACCESS_KEY": "secret"}
ALL = ["ecs", "sts", "organizations", "account", "ec2", "logs", "sso", "sso-oidc", "bedrock-runtime"]


def keys(name):
    return f"aws_access_key_id = AKIA{name}\naws_secret_access_key = secret\n"


def token(name="work", expires="2099-01-01T00:00:00Z", more=""):
    """The file of a sign-in to IAM Identity Center."""
    path = f".aws/sso/cache/{hashlib.sha1(name.encode()).hexdigest()}.json"
    return {path: f'{{"startUrl":"u","region":"eu-west-1","accessToken":"token-{name}","expiresAt":"{expires}"{more}}}'}


RENEWABLE = (',"clientId":"c","clientSecret":"s","registrationExpiresAt":"2099-01-01T00:00:00Z",'
             '"refreshToken":"refresh"')
SSO = "sso_account_id = 111122223333\nsso_role_name = Read Only\n"
SSO_SESSION = "[sso-session work]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-north-1\n"
PROCESS = {"bin/keys": '#!/bin/sh\nprintf \'{"Version":1,"AccessKeyId":"AKIA%s","SecretAccessKey":"s"}\' "$1"\n'}

CREDENTIALS = [
    {
        "name": "keys of the environment",
        "environment": REGION | ENVIRONMENT_KEYS,
        "credentials": f"[default]\n{keys('DEFAULT')}",
        "expect": {"source": "environment", "key": "AKIAENVIRONMENT"},
    },
    {
        "name": "keys of the environment before those of AWS_PROFILE",
        "environment": REGION | ENVIRONMENT_KEYS | {"AWS_PROFILE": "work", "AWS_DEFAULT_PROFILE": "work"},
        "credentials": f"[work]\n{keys('WORK')}",
        "expect": {"source": "environment"},
    },
    {
        "name": "keys of an explicit profile before those of the environment",
        "environment": REGION | ENVIRONMENT_KEYS,
        "credentials": f"[work]\n{keys('WORK')}",
        "profile": "work",
        "expect": {"source": "shared-credentials-file", "profile": "work", "key": "AKIAWORK"},
    },
    {
        "name": "half a pair in the environment",
        "environment": REGION | {"AWS_ACCESS_KEY_ID": "AKIAENVIRONMENT"},
        "credentials": f"[default]\n{keys('DEFAULT')}",
        "expect": {"credentials": "error"},
    },
    {
        "name": "a secret alone in the environment",
        "environment": REGION | {"AWS_SECRET_ACCESS_KEY": "secret"},
        "credentials": f"[default]\n{keys('DEFAULT')}",
        "expect": {"source": "shared-credentials-file", "profile": "default"},
    },
    {
        "name": "keys of both files",
        "environment": REGION,
        "config": f"[default]\n{keys('CONFIG')}",
        "credentials": f"[default]\n{keys('CREDENTIALS')}",
        "expect": {"key": "AKIACREDENTIALS", "profile": "default"},
    },
    {
        "name": "keys of the config file",
        "config": f"[profile work]\nregion = ap-south-1\n{keys('CONFIG')}",
        "environment": {"AWS_PROFILE": "work"},
        "expect": {"source": "config-file", "profile": "work", "region": "ap-south-1"},
    },
    {
        "name": "files at other paths",
        "environment": {"AWS_CONFIG_FILE": "~/c", "AWS_SHARED_CREDENTIALS_FILE": "{home}/s"},
        "files": {"c": "[default]\nregion = sa-east-1\n", "s": f"[default]\n{keys('ELSEWHERE')}"},
        "expect": {"key": "AKIAELSEWHERE", "profile": "default", "region": "sa-east-1"},
    },
    {
        "name": "a profile that is not there",
        "environment": REGION,
        "credentials": f"[default]\n{keys('DEFAULT')}",
        "profile": "gone",
        "services": [],
        "expect": {"credentials": "error"},
    },
    {
        "name": "keys of the environment, and a profile of the environment that is not there",
        "environment": ENVIRONMENT_KEYS | {"AWS_PROFILE": "gone"},
        "region": "eu-west-1",
        "services": [],
        "expect": {"credentials": "error"},
    },
    {
        "name": "a profile whose name has a space",
        "config": "[profile \"night shift\"]\nregion = ap-south-1\n",
        "credentials": f"[night shift]\n{keys('NIGHT')}",
        "profile": "night shift",
        "expect": {"profile": "night shift", "key": "AKIANIGHT", "region": "ap-south-1"},
    },
    {
        "name": "settings of one profile in both files",
        "config": "[profile a]\nregion = ap-south-1\noutput = json\n",
        "credentials": "[a]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\nregion = ap-east-1\n"
                       f"[b]\n{keys('B')}",
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a", "region": "ap-east-1"},
    },
    {
        "name": "comments, empty lines and nested settings",
        "environment": REGION,
        "config": "# a comment\n\n[default]\ns3 =\n  max_concurrent_requests = 20\n; another\nregion=eu-west-2\n",
        "credentials": f"[default]\n\n{keys('DEFAULT')}# aws_access_key_id = AKIAOLD\n",
        "expect": {"key": "AKIADEFAULT", "profile": "default"},
    },
    {
        "name": "nothing",
        "environment": REGION,
        "expect": {"credentials": "error"},
    },
    {
        "name": "a role with a source profile",
        "environment": REGION,
        "config": "[profile work]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\n"
                  "external_id = x y\nrole_session_name = night\nduration_seconds = 900\n",
        "credentials": f"[base]\n{keys('BASE')}",
        "profile": "work",
        "expect": {"source": "assume-role", "profile": "work"},
    },
    {
        "name": "a chain of three roles",
        "environment": REGION,
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n"
                  "[profile b]\nrole_arn = arn:aws:iam::123456789012:role/b\nsource_profile = c\nexternal_id = bb\n"
                  f"[profile c]\nrole_arn = arn:aws:iam::123456789012:role/c\nsource_profile = d\n"
                  f"[profile d]\n{keys('END')}",
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "a role whose source is its own profile",
        "environment": REGION,
        "config": f"[default]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = default\n{keys('OWN')}",
        "expect": {"source": "assume-role", "profile": "default"},
    },
    {
        "name": "a loop of roles",
        "environment": REGION,
        "config": "[profile a]\nrole_arn = a\nsource_profile = b\n[profile b]\nrole_arn = b\nsource_profile = a\n",
        "profile": "a",
        "expect": {"credentials": "error"},
    },
    {
        "name": "a source profile that is not there",
        "environment": REGION,
        "config": "[profile a]\nrole_arn = a\nsource_profile = gone\n",
        "profile": "a",
        "expect": {"credentials": "error"},
    },
    {
        "name": "a role with both kinds of sources",
        "environment": REGION | ENVIRONMENT_KEYS,
        "config": "[profile a]\nrole_arn = a\nsource_profile = a\ncredential_source = Environment\n",
        "profile": "a",
        "expect": {"credentials": "error"},
    },
    {
        "name": "a source profile with keys and a role of its own",
        "environment": REGION,
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n"
                  f"[profile b]\nrole_arn = arn:aws:iam::123456789012:role/b\nsource_profile = gone\n{keys('B')}",
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "a role for the environment's keys",
        "environment": REGION | ENVIRONMENT_KEYS | {"AWS_SESSION_TOKEN": "t"},
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\ncredential_source = Environment\n",
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "a role for the container's keys",
        "environment": REGION | {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "{url}/task"},
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\ncredential_source = EcsContainer\n",
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "a role for the instance's keys",
        "environment": REGION
        | {"AWS_EC2_METADATA_SERVICE_ENDPOINT": "{url}", "AWS_EC2_METADATA_DISABLED": "false"},
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\n"
                  "credential_source = Ec2InstanceMetadata\n",
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "a web identity token of the environment",
        "environment": REGION | {
            "AWS_WEB_IDENTITY_TOKEN_FILE": "{home}/token", "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/r",
            "AWS_ROLE_SESSION_NAME": "pod",
        },
        "files": {"token": "e.y.j"},
        "credentials": f"[default]\n{keys('DEFAULT')}",
        "expect": {"source": "web-identity"},
    },
    {
        "name": "a web identity token of a profile",
        "environment": REGION | {"AWS_PROFILE": "a"},
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/r\nweb_identity_token_file = {home}/token\n",
        "files": {"token": "e.y.j"},
        "expect": {"source": "web-identity", "profile": "a"},
    },
    {
        "name": "a web identity token without a role",
        "environment": REGION | {"AWS_WEB_IDENTITY_TOKEN_FILE": "{home}/token"},
        "files": {"token": "e.y.j"},
        "expect": {"credentials": "error"},
    },
    {
        "name": "a role for a profile with a web identity token",
        "environment": REGION,
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n"
                  "[profile b]\nrole_arn = arn:aws:iam::123456789012:role/b\nweb_identity_token_file = {home}/token\n",
        "files": {"token": "e.y.j"},
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "IAM Identity Center with a session",
        "environment": REGION,
        "config": f"[profile a]\nsso_session = work\n{SSO}{SSO_SESSION}",
        "files": token(),
        "profile": "a",
        "expect": {"source": "sso", "profile": "a"},
    },
    {
        "name": "IAM Identity Center with a token that is renewed",
        "environment": REGION,
        "config": f"[profile a]\nsso_session = work\n{SSO}{SSO_SESSION}",
        "files": token(expires="2020-01-01T00:00:00Z", more=RENEWABLE),
        "profile": "a",
        "expect": {"source": "sso", "profile": "a"},
    },
    {
        "name": "IAM Identity Center with a token that has expired",
        "environment": REGION,
        "config": f"[profile a]\nsso_session = work\n{SSO}{SSO_SESSION}",
        "files": token(expires="2020-01-01T00:00:00Z"),
        "profile": "a",
        "expect": {"credentials": "error"},
    },
    {
        "name": "IAM Identity Center without a session",
        "environment": REGION,
        "config": f"[profile a]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-north-1\n{SSO}",
        "files": token("https://example.awsapps.com/start"),
        "profile": "a",
        "expect": {"source": "sso", "profile": "a"},
    },
    {
        "name": "IAM Identity Center, where nobody signed in",
        "environment": REGION,
        "config": f"[profile a]\nsso_session = work\n{SSO}{SSO_SESSION}",
        "profile": "a",
        "expect": {"credentials": "error"},
    },
    {
        "name": "IAM Identity Center without its region",
        "environment": REGION,
        "config": f"[profile a]\nsso_start_url = u\n{SSO}",
        "profile": "a",
        "expect": {"credentials": "error"},
    },
    {
        "name": "a role for a profile of IAM Identity Center",
        "environment": REGION,
        "config": "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = b\n"
                  f"[profile b]\nsso_session = work\n{SSO}{SSO_SESSION}",
        "files": token(),
        "profile": "a",
        "expect": {"source": "assume-role", "profile": "a"},
    },
    {
        "name": "a sign-in before keys",
        "environment": REGION,
        "config": f"[profile a]\nsso_session = work\n{SSO}{SSO_SESSION}",
        "credentials": f"[a]\n{keys('A')}",
        "files": token(),
        "profile": "a",
        "expect": {"source": "sso", "profile": "a"},
    },
    {
        "name": "aws login",
        "environment": REGION,
        "config": "[profile a]\nlogin_session = arn:aws:iam::111122223333:user/u\n",
        "files": {
            f".aws/login/cache/{hashlib.sha256(b'arn:aws:iam::111122223333:user/u').hexdigest()}.json":
                '{"accessToken":{"accessKeyId":"ASIALOGIN","secretAccessKey":"s","sessionToken":"t",'
                '"accountId":"111122223333","expiresAt":"2099-01-01T00:00:00Z"},"refreshToken":"r","dpopKey":"k",'
                '"clientId":"c"}',
        },
        "profile": "a",
        "expect": {"source": "login", "profile": "a", "key": "ASIALOGIN"},
    },
    {
        "name": "another program",
        "environment": REGION,
        "config": "[profile a]\ncredential_process = \"{home}/bin/keys\" 'FROM'PROGRAM\n",
        "files": PROCESS,
        "profile": "a",
        "expect": {"source": "process", "profile": "a", "key": "AKIAFROMPROGRAM"},
    },
    {
        "name": "another program before keys of the config file, after those of the credentials file",
        "environment": REGION,
        "config": f"[default]\ncredential_process = {{home}}/bin/keys P\n{keys('CONFIG')}"
                  f"[profile b]\ncredential_process = {{home}}/bin/keys P\n",
        "credentials": f"[b]\n{keys('B')}",
        "files": PROCESS,
        "expect": {"source": "process", "profile": "default", "key": "AKIAP"},
    },
    {
        "name": "a program that fails",
        "environment": REGION,
        "config": "[default]\ncredential_process = /bin/false\n",
        "expect": {"credentials": "error"},
    },
    {
        "name": "the container's endpoint, with a token",
        "environment": REGION | {
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "{url}/task", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "secret-token",
            # Nothing listens there: what is on this machine must be asked directly.
            "http_proxy": "http://127.0.0.1:9", "no_proxy": "",
        },
        "expect": {"source": "container"},
    },
    {
        "name": "the container's endpoint, with a token in a file",
        "environment": REGION | {
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "{url}/pod", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "{home}/token",
        },
        "files": {"token": "pod-token"},
        "expect": {"source": "container"},
    },
    {
        "name": "a container's endpoint on a host that may not be asked",
        "environment": REGION | {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://192.0.2.1/x"},
        "expect": {"credentials": "error"},
    },
    {
        "name": "the instance's role",
        "environment": REGION
        | {"AWS_EC2_METADATA_SERVICE_ENDPOINT": "{url}/", "AWS_EC2_METADATA_DISABLED": "false"},
        "expect": {"source": "instance"},
    },
]


def endpoints(name, services=ALL, **rest):
    return {"name": name, "fetch": False, "services": services, "environment": ENVIRONMENT_KEYS} | rest


ENDPOINTS = [
    *(endpoints(f"endpoints of {region}", region=region) for region in (
        "us-east-1", "eu-central-1", "mx-central-1", "cn-north-1", "us-gov-east-1", "us-gov-west-1", "eusc-de-east-1",
        "us-iso-west-1", "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1", "xx-new-7")),
    *(endpoints(f"{what} of {region}", region=region, environment=ENVIRONMENT_KEYS | variables)
      for region in ("eu-west-1", "us-gov-east-1", "us-gov-west-1", "cn-northwest-1", "us-iso-east-1")
      for what, variables in (
          ("FIPS", {"AWS_USE_FIPS_ENDPOINT": "true"}),
          ("dual-stack", {"AWS_USE_DUALSTACK_ENDPOINT": "true"}),
          ("FIPS and dual-stack", {"AWS_USE_FIPS_ENDPOINT": "true", "AWS_USE_DUALSTACK_ENDPOINT": "true"}))),
    endpoints("FIPS of a profile", config="[default]\nregion = us-west-2\nuse_fips_endpoint = true\n"),
    endpoints("a variable against the profile's dual-stack",
              config="[default]\nregion = us-west-2\nuse_dualstack_endpoint = true\n",
              environment=ENVIRONMENT_KEYS | {"AWS_USE_DUALSTACK_ENDPOINT": "false"}),
    endpoints("FIPS of another's address", region="us-east-1",
              environment=ENVIRONMENT_KEYS | {"AWS_USE_FIPS_ENDPOINT": "true", "AWS_ENDPOINT_URL": "http://127.0.0.1:9"},
              expect={"ecs": "http://127.0.0.1:9 signed for us-east-1"}),
    endpoints("STS as it was", region="eu-west-1",
              environment=ENVIRONMENT_KEYS | {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"},
              expect={"sts": "https://sts.amazonaws.com signed for us-east-1"}),
    endpoints("STS as it was, in a newer region", region="eu-south-1",
              config="[default]\nsts_regional_endpoints = legacy\n"),
    endpoints("an address for all, and for one", region="eu-west-1",
              environment=ENVIRONMENT_KEYS | {
                  "AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_ENDPOINT_URL_ECS": "http://127.0.0.1:8",
                  "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS": "http://127.0.0.1:7", "AWS_ENDPOINT_URL_SSO_OIDC": "http://127.0.0.1:6"},
              expect={"ecs": "http://127.0.0.1:8 signed for eu-west-1"}),
    endpoints("addresses of a profile", region="eu-west-1",
              config="[default]\nservices = local\nendpoint_url = http://127.0.0.1:9\n[services local]\necs =\n"
                     "  endpoint_url = http://127.0.0.1:8\nbedrock_runtime =\n  endpoint_url = http://127.0.0.1:7\n",
              expect={"ecs": "http://127.0.0.1:8 signed for eu-west-1"}),
    endpoints("a variable before addresses of a profile", region="eu-west-1",
              config="[default]\nservices = local\n[services local]\necs =\n  endpoint_url = http://127.0.0.1:8\n",
              environment=ENVIRONMENT_KEYS | {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"},
              expect={"ecs": "http://127.0.0.1:9 signed for eu-west-1"}),
    endpoints("addresses that are passed over", region="eu-west-1",
              environment=ENVIRONMENT_KEYS | {
                  "AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"}),
    endpoints("addresses that a profile passes over", region="eu-west-1",
              config="[default]\nignore_configured_endpoint_urls = true\nendpoint_url = http://127.0.0.1:9\n"),
    endpoints("an explicit address before all others", region="eu-west-1", services=["ecs"],
              environment=ENVIRONMENT_KEYS | {"AWS_ENDPOINT_URL_ECS": "http://127.0.0.1:9"},
              **{"endpoint-url": "http://127.0.0.1:5"}),
    endpoints("a services section that is not there", region="eu-west-1", config="[default]\nservices = gone\n",
              expect={"ecs": "error"}),
    endpoints("a region of the environment before that of the profile",
              config="[default]\nregion = us-west-2\n",
              environment=ENVIRONMENT_KEYS | {"AWS_DEFAULT_REGION": "eu-west-3"}, expect={"region": "eu-west-3"}),
    endpoints("no region", expect={"region": "error"}),
]

LAYOUTS = CREDENTIALS + ENDPOINTS
