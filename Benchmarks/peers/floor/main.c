// What no client of libcurl goes below: one thread that sends given requests over kept connections, and neither signs nor
// decodes. The Authorization field is there, and for every request the same.
//
// usage: floor URL REGION REQUESTS FIRST CALLS CONCURRENCY [CA-FILE]
//
// REQUESTS is a file of lines, each an operation of ECS, a space and a body. They are sent in turn, again from the first
// line on behind the last: FIRST calls as one lot, and behind them CALLS, which are measured.
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static long long received;

static size_t swallow(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    (void)context;
    received += (long long)(size * count);
    return size * count;
}

static double seconds(const struct timespec *time) { return (double)time->tv_sec + (double)time->tv_nsec / 1e9; }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return seconds(&time);
}

static double busy(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static void fail(const char *what) {
    fprintf(stderr, "floor: %s\n", what);
    exit(1);
}

struct request {
    struct curl_slist *headers;
    char *body;
};

static struct request *requests;
static long request_count, next_request;

static struct curl_slist *headers_of(const char *operation, const char *region) {
    char date[32], header[512];
    const time_t today = time(NULL);
    strftime(date, sizeof date, "%Y%m%dT%H%M%SZ", gmtime(&today));
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/x-amz-json-1.1");
    snprintf(header, sizeof header, "X-Amz-Target: AmazonEC2ContainerServiceV20141113.%s", operation);
    headers = curl_slist_append(headers, header);
    snprintf(header, sizeof header, "X-Amz-Date: %s", date);
    headers = curl_slist_append(headers, header);
    snprintf(header, sizeof header,
             "Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/%.8s/%s/ecs/aws4_request, "
             "SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=%064d",
             date, region, 0);
    return curl_slist_append(headers, header);
}

static void read_requests(const char *path, const char *region) {
    FILE *file = fopen(path, "r");
    if (file == NULL) fail("the requests cannot be read");
    char *line = NULL;
    size_t room = 0;
    for (ssize_t length; (length = getline(&line, &room, file)) > 0;) {
        if (line[length - 1] == '\n') line[length - 1] = 0;
        char *space = strchr(line, ' ');
        if (space == NULL) fail("a line of the requests has no body");
        *space = 0;
        requests = realloc(requests, (size_t)(request_count + 1) * sizeof *requests);
        if (requests == NULL) fail("out of memory");
        requests[request_count++] = (struct request){headers_of(line, region), strdup(space + 1)};
    }
    free(line);
    fclose(file);
    if (request_count == 0) fail("there are no requests");
}

static void start(CURLM *multi, CURL *handle) {
    const struct request *request = &requests[next_request++ % request_count];
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, request->headers);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request->body);
    curl_multi_add_handle(multi, handle);
}

// Sends so many requests; as many at a time as there are handles.
static void send_all(CURLM *multi, CURL **handles, int concurrency, long calls) {
    long started = 0, answered = 0;
    for (; started < concurrency && started < calls; started++) start(multi, handles[started]);
    while (answered < calls) {
        int running, left;
        if (curl_multi_perform(multi, &running) != CURLM_OK) fail("curl_multi_perform failed");
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &left)) != NULL;) {
            CURL *handle = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
            if (message->data.result != CURLE_OK || status != 200) fail("a call failed");
            curl_multi_remove_handle(multi, handle);
            answered++;
            if (started < calls) {
                start(multi, handle);
                started++;
            }
        }
        if (answered < calls) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
}

int main(int count, char **arguments) {
    if (count < 7) fail("usage: floor URL REGION REQUESTS FIRST CALLS CONCURRENCY [CA-FILE]");
    const long first = atol(arguments[4]), calls = atol(arguments[5]);
    const int concurrency = atoi(arguments[6]);
    if (calls < 1 || concurrency < 1) fail("CALLS and CONCURRENCY are at least 1");

    curl_global_init(CURL_GLOBAL_DEFAULT);
    read_requests(arguments[3], arguments[2]);
    CURLM *multi = curl_multi_init();
    CURL **handles = calloc((size_t)concurrency, sizeof *handles);
    if (multi == NULL || handles == NULL) fail("out of memory");
    for (int i = 0; i < concurrency; i++) {
        CURL *handle = handles[i] = curl_easy_init();
        if (handle == NULL) fail("out of memory");
        curl_easy_setopt(handle, CURLOPT_URL, arguments[1]);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, swallow);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        if (count > 7) curl_easy_setopt(handle, CURLOPT_CAINFO, arguments[7]);
    }
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)concurrency);
    send_all(multi, handles, concurrency, first);
    received = 0;
    const double begin = now(), used = busy();
    send_all(multi, handles, concurrency, calls);
    printf("{\"calls\":%ld,\"bytes\":%lld,\"seconds\":%.9f,\"cpuSeconds\":%.6f}\n", calls, received, now() - begin,
           busy() - used);
    return 0;
}
