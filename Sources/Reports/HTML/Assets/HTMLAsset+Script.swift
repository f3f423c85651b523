extension HTMLAsset {
    /// What filters the table, and unfolds for paper why the sweep is incomplete.
    ///
    /// It makes no element and no markup: it hides what is there, and writes a count. Evidence is printed as the reader
    /// has left it, for all of it would be a book.
    static let script = Self(
        tag: .script,
        text: #"""
            (function () {
              "use strict";
              addEventListener("beforeprint", function () {
                document.querySelectorAll("details.alert").forEach(function (each) { each.open = true; });
              });
              var form = document.getElementById("filter");
              if (!form) { return; }
              var words = document.getElementById("words");
              var bucket = document.getElementById("bucket");
              var matches = document.getElementById("matches");
              var bodies = Array.from(document.querySelectorAll(".groups > tbody"));
              var texts = bodies.map(function (body) { return body.textContent.toLowerCase(); });
              function filter() {
                var wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
                var shown = 0, all = 0, heading = null, owner = "";
                bodies.forEach(function (body, index) {
                  if (body.className === "owner") {
                    heading = body;
                    owner = texts[index] + " ";
                    heading.hidden = true;
                    return;
                  }
                  var text = owner + texts[index];
                  all += 1;
                  body.hidden = (bucket.value !== "" && body.dataset.bucket !== bucket.value)
                    || !wanted.every(function (word) { return text.includes(word); });
                  if (body.hidden) { return; }
                  shown += 1;
                  if (heading) { heading.hidden = false; }
                });
                matches.textContent = shown === all ? "" : shown + " of " + all + " groups";
              }
              form.hidden = false;
              form.addEventListener("input", filter);
              form.addEventListener("submit", function (event) { event.preventDefault(); });
              document.addEventListener("keydown", function (event) {
                if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
                    && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
                  event.preventDefault();
                  words.focus();
                }
              });
              filter();
            }());
            """#
    )
}
