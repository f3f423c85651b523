#!/usr/bin/env bash
# The shell command that ecs-sweep replaces, up to where it hands over to claude: a JSON array of what it takes for
# failures, most recent first. Two changes, so that rows can be compared: the cap of 40 is gone, and each row tells its
# task's ARN.
#
#   seed.sh             as it is: one DescribeTasks call for every task, because the loop splits its chunks into words
#   seed.sh --chunked   as it is meant: one call for 100 tasks; the same rows, sooner
#   seed.sh --jobs N    N clusters at a time, as its author says to do in large accounts
#
# Uses the region, the credentials and the endpoint of the environment.
set -u

export chunked=no
jobs=1
while [ $# -gt 0 ]; do
    case $1 in
    --chunked) chunked=yes ;;
    --jobs) jobs=${2-} && shift ;;
    *) echo "usage: $0 [--chunked] [--jobs N]" >&2 && exit 2 ;;
    esac
    shift
done

describe() { # CLUSTER TASK...
    local cluster=$1
    shift
    aws ecs describe-tasks --cluster "$cluster" --tasks "$@" --query 'tasks[].{cluster:clusterArn,group:group,taskDef:taskDefinitionArn,stoppedAt:stoppedAt,stopCode:stopCode,stopReason:stoppedReason,exit:containers[0].exitCode,reason:containers[0].reason,taskArn:taskArn}' --output json
}

sweep() { # CLUSTER
    local ARNS
    ARNS=$(aws ecs list-tasks --cluster "$1" --desired-status STOPPED --query 'taskArns[]' --output text)
    [ -z "$ARNS" ] && return
    if [ "$chunked" = yes ]; then
        echo "$ARNS" | xargs -n 100 | while read -r CHUNK; do describe "$1" $CHUNK </dev/null; done
    else
        for CHUNK in $(echo "$ARNS" | xargs -n 100); do describe "$1" $CHUNK; done
    fi
}
export -f describe sweep

# A job's rows are gathered before they are printed: those of two at once would be mixed.
aws ecs list-clusters --query 'clusterArns[]' --output text | tr '\t' '\n' |
    xargs -P "$jobs" -I{} bash -uc 'rows=$(sweep "$1"); printf "%s\n" "$rows"' sweep {} |
    jq -s 'add | map(select(.exit != 0 or .stopCode != "EssentialContainerExited")) | sort_by(.stoppedAt) | reverse'
