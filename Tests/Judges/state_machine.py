"""Runs the state machine of a template in moto, with tasks that do nothing but tell what they were to run with."""
from __future__ import annotations

import json
import sys
import time

import boto3
from moto import mock_aws

RUN = "sweep-1"
EVENTS = 1000


def overrides(definition, substitutions):
    """What the map's tasks and the task after it are given: lists of a container's name and its variables."""
    text = json.dumps(definition)
    for name, value in substitutions.items():
        text = text.replace("${%s}" % name, value)
    definition = json.loads(text)
    _still(definition["States"])
    with mock_aws(config={"stepfunctions": {"execute_state_machine": True}}):
        client = boto3.client(
            "stepfunctions", region_name="us-east-1", aws_access_key_id="emulated", aws_secret_access_key="emulated")
        machine = client.create_state_machine(
            name="sweep", definition=json.dumps(definition), roleArn="arn:aws:iam::111122223333:role/sweep")
        execution = client.start_execution(stateMachineArn=machine["stateMachineArn"], name=RUN, input="{}")
        ended = _await(client, execution["executionArn"])
        if ended["status"] != "SUCCEEDED":
            sys.exit(f"the state machine ended as {ended}")
        events = client.get_execution_history(executionArn=execution["executionArn"], maxResults=EVENTS)["events"]
    outputs = {}
    for event in events:
        if "stateExitedEventDetails" in event:
            details = event["stateExitedEventDetails"]
            outputs[details["name"]] = json.loads(details["output"])
    return [_variables(each) for each in outputs["Sweep"]["tasks"]], _variables(outputs["Merge"])


def _still(states):
    """Makes tasks pass on what they would have been run with."""
    for state in states.values():
        if state["Type"] == "Task":
            for key in set(state) - {"Parameters", "Next", "End"}:
                del state[key]
            state["Type"] = "Pass"
        if state["Type"] == "Map":
            _still(state["ItemProcessor"]["States"])
            state["ResultPath"] = "$.tasks"
            # moto's grammar takes no whole number here, unlike the States Language.
            del state["ToleratedFailurePercentage"]


def _await(client, execution):
    deadline = time.monotonic() + 60
    while True:
        found = client.describe_execution(executionArn=execution)
        if found["status"] != "RUNNING" or time.monotonic() > deadline:
            return found
        time.sleep(0.1)


def _variables(parameters):
    return {
        each["Name"]: {variable["Name"]: variable["Value"] for variable in each["Environment"]}
        for each in parameters["Overrides"]["ContainerOverrides"]
    }
