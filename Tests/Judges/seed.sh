#!/usr/bin/env bash
# The shell command that ecs-sweep replaces, up to where it hands over to claude: a JSON array of what it takes for
# failures, most recent first. Two changes, so that rows can be compared: the cap of 40 is gone, and each row tells its
# task's ARN.
#
#   seed.sh             as it is: one DescribeTasks call for every task, because the loop splits its chunks into words
#   seed.sh --chunked   as it is meant: one call for 100 tasks; the same rows, sooner
#
# Uses the region, the credentials and the endpoint of the environment.
set -u

describe() { # CLUSTER TASK...
    local cluster=$1
    shift
    aws ecs describe-tasks --cluster "$cluster" --tasks "$@" --query 'tasks[].{cluster:clusterArn,group:group,taskDef:taskDefinitionArn,stoppedAt:stoppedAt,stopCode:stopCode,stopReason:stoppedReason,exit:containers[0].exitCode,reason:containers[0].reason,taskArn:taskArn}' --output json
}

describe_all() { # CLUSTER ARNS
    if [ "$chunked" = yes ]; then
        echo "$2" | xargs -n 100 | while read -r CHUNK; do describe "$1" $CHUNK; done
    else
        for CHUNK in $(echo "$2" | xargs -n 100); do describe "$1" $CHUNK; done
    fi
}

case "${1-}" in
--chunked) chunked=yes ;;
'') chunked=no ;;
*) echo "usage: $0 [--chunked]" >&2 && exit 2 ;;
esac

aws ecs list-clusters --query 'clusterArns[]' --output text | tr '\t' '\n' | while read -r C; do
    ARNS=$(aws ecs list-tasks --cluster "$C" --desired-status STOPPED --query 'taskArns[]' --output text)
    [ -z "$ARNS" ] && continue
    describe_all "$C" "$ARNS" </dev/null
done | jq -s 'add | map(select(.exit != 0 or .stopCode != "EssentialContainerExited")) | sort_by(.stoppedAt) | reverse'
