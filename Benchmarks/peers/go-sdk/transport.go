package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
)

// transport sends a request with a body of its own. The SDK closes a request's body as soon as the response begins; where
// the server is so near that net/http has not finished with it yet, that breaks the connection under the response.
type transport struct {
	client aws.HTTPClient
}

func newTransport(authority string, concurrency int) transport {
	return transport{awshttp.NewBuildableClient().WithTransportOptions(func(t *http.Transport) {
		// The SDK's own limit of idle connections is 10: the others would be opened anew for each call.
		t.MaxIdleConnsPerHost = concurrency
		t.MaxConnsPerHost = concurrency
		if authority != "" {
			pem, err := os.ReadFile(authority)
			check(err)
			roots := x509.NewCertPool()
			roots.AppendCertsFromPEM(pem)
			t.TLSClientConfig = &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
		}
	})}
}

func (t transport) Do(request *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	own := *request
	own.Body = io.NopCloser(bytes.NewReader(body))
	return t.client.Do(&own)
}
