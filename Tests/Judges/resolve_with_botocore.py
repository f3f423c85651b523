"""What botocore makes of the environment and the shared files, in the lines of the `which-credentials` example."""
import argparse
import re

import botocore.awsrequest
import botocore.credentials
import botocore.session

# An operation of each service that takes no more than this.
OPERATIONS = {
    "ecs": ("list_clusters", {}),
    "sts": ("get_caller_identity", {}),
    "organizations": ("list_accounts", {}),
    "account": ("list_regions", {}),
    "ec2": ("describe_regions", {}),
    "logs": ("describe_log_groups", {}),
    "sso": ("get_role_credentials", {"roleName": "r", "accountId": "111122223333", "accessToken": "t"}),
    "sso-oidc": ("create_token", {"clientId": "c", "clientSecret": "s", "grantType": "refresh_token"}),
    "bedrock-runtime": ("invoke_model", {"modelId": "m", "body": b"{}"}),
}

# botocore's names of the kinds of credentials, in those of ecs-sweep.
KINDS = {
    "env": "environment",
    "assume-role": "assume-role",
    "assume-role-with-web-identity": "web-identity",
    "sso": "sso",
    "shared-credentials-file": "shared-credentials-file",
    "login": "login",
    "custom-process": "process",
    "config-file": "config-file",
    "container-role": "container",
    "iam-role": "instance",
}


def main():
    options = argparse.ArgumentParser()
    for name in ("profile", "region", "endpoint-url"):
        options.add_argument(f"--{name}")
    options.add_argument("--fetch", action="store_true")
    options.add_argument("services", nargs="*")
    chosen = options.parse_args()
    # The keys that `aws login` left can be read without the library that would renew them.
    botocore.credentials.EC = botocore.credentials.EC or object()
    session = botocore.session.Session(profile=chosen.profile)
    print_credentials(session, chosen)
    region = chosen.region or session.get_config_variable("region")
    if region is None:
        print("region: error: there is none")
        return
    print(f"region: {region}")
    for service in chosen.services:
        print(f"{service}: {endpoint(session, service, region, chosen.endpoint_url)}")


def print_credentials(session, chosen):
    try:
        if chosen.region:
            session.set_config_variable("region", chosen.region)
        credentials = session.get_credentials()
        if credentials is None:
            print("credentials: error: there are none")
            return
        key = credentials.get_frozen_credentials().access_key if chosen.fetch else None
        print(f"source: {KINDS[credentials.method]}")
        if key:
            print(f"key: {key}")
    except Exception as error:
        print(f"credentials: error: {error!r}".replace("\n", " "))


def endpoint(session, service, region, url):
    """Where a request would go, and for which region it would be signed: it is stopped before it is sent."""
    try:
        client = session.create_client(
            service, region_name=region, endpoint_url=url, aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
            aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        )
        sent = []

        def stop(request, **_):
            sent.append(request)
            return botocore.awsrequest.AWSResponse(request.url, 200, {}, _Body())

        client.meta.events.register("before-send", stop)
        operation, parameters = OPERATIONS[service]
        try:
            getattr(client, operation)(**parameters)
        except Exception:
            if not sent:
                raise
        request = sent[0]
        origin = re.match(r"https?://[^/?]+", request.url)[0]
        authorization = request.headers.get("Authorization", b"")
        authorization = authorization.decode() if isinstance(authorization, bytes) else authorization
        scope = re.search(r"Credential=[^/]+/\d+/([^/]+)/", authorization)
        return f"{origin} signed for {scope[1] if scope else region}"
    except Exception as error:
        return f"error: {error!r}".replace("\n", " ")


class _Body:
    """A body without a byte."""

    def stream(self, **_):
        return iter(())

    def read(self, *_):
        return b""


main()
