// SHA-256 of libcrypto.
//
// The one-shot functions of OpenSSL 3 look the algorithm up in a table under a lock on every call, which costs more
// than the hash of a request; the functions on a context do not. They are marked deprecated in favour of the look-up,
// but are part of every OpenSSL from 1.1 to 3.
#define OPENSSL_SUPPRESS_DEPRECATED 1
#include <openssl/sha.h>
