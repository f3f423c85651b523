// The least that a program with libcurl takes: without a URL it starts and ends, with one it sends a request.
#include <curl/curl.h>

int main(int argc, char **argv) {
    if (argc < 2) return 0;
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return 1;
    CURL *handle = curl_easy_init();
    if (handle == NULL) return 1;
    curl_easy_setopt(handle, CURLOPT_URL, argv[1]);
    CURLcode result = curl_easy_perform(handle);
    curl_easy_cleanup(handle);
    curl_global_cleanup();
    return result == CURLE_OK ? 0 : 1;
}
