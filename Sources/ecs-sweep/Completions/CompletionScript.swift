/// The shells whose command lines can be completed, each with its script.
///
/// A script holds no options: it asks `ecs-sweep __complete` with the words up to the cursor, as ``Completer`` answers,
/// and only puts the answer into the shell's form.
enum CompletionScript: String, CaseIterable {
    case bash
    case zsh
    case fish

    var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    /// The words of readline end at `=` and `:`, which belong to ours, so they are read from the line again; a reply
    /// replaces only what stands behind the last of these.
    private static let bashText = #"""
        # Completes command lines of ecs-sweep in bash: source <(ecs-sweep completions bash)
        _ecs_sweep() {
            local rest=${COMP_LINE:0:COMP_POINT} word kept value help i
            local -a words=()
            COMPREPLY=()
            for ((i = 0; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if ((i == 0)) || [[ $rest == [[:space:]]* ]]; then
                    rest=${rest#"${rest%%[![:space:]]*}"}
                    ((i == COMP_CWORD)) && word=$rest
                    words+=("$word")
                else
                    ((i == COMP_CWORD)) && word=$rest
                    words[${#words[@]} - 1]+=$word
                fi
                rest=${rest#"$word"}
            done
            word=${words[${#words[@]} - 1]}
            kept=${word%"${word##*[=:]}"}
            while IFS=$'\t' read -r value help; do
                case $value in
                :files | :folders)
                    compopt -o filenames 2>/dev/null
                    local action=-f path
                    [[ $value == :folders ]] && action=-d
                    while IFS= read -r path; do
                        path=$help$path
                        COMPREPLY+=("${path#"$kept"}")
                    done < <(compgen "$action" -- "${word#"$help"}")
                    ;;
                ?*) COMPREPLY+=("${value#"$kept"}") ;;
                esac
            done < <("${1/#\~\//$HOME/}" __complete "${words[@]:1}" 2>/dev/null)
        }
        complete -F _ecs_sweep ecs-sweep

        """#

    private static let zshText = #"""
        #compdef ecs-sweep
        # Completes command lines of ecs-sweep in zsh: source <(ecs-sweep completions zsh) behind compinit, or keep it as
        # _ecs-sweep in a folder of $fpath.
        _ecs-sweep() {
            local value help paths prefix
            local -a candidates
            local program=${${(Q)words[1]}/#\~\//$HOME/}
            while IFS=$'\t' read -r value help; do
                case $value in
                    (:files|:folders) paths=$value prefix=$help ;;
                    (?*) candidates+=("${value//:/\\:}:$help") ;;
                esac
            done < <("$program" __complete "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
            (( $#candidates )) && _describe ecs-sweep candidates
            if [[ -n $paths ]]; then
                [[ -n $prefix ]] && compset -P "${(b)prefix}"
                if [[ $paths == :folders ]]; then _files -/; else _files; fi
            fi
        }
        if [[ $funcstack[1] == _ecs-sweep ]]; then
            _ecs-sweep "$@"
        else
            compdef _ecs-sweep ecs-sweep
        fi

        """#

    private static let fishText = #"""
        # Completes command lines of ecs-sweep in fish: ecs-sweep completions fish | source
        function __ecs_sweep_complete
            set -l words (commandline -opc)
            set -l current (commandline -ct)
            set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
            set -e words[1]
            for line in ($program __complete $words "$current" 2>/dev/null)
                set -l fields (string split -m 1 \t -- $line)
                switch $fields[1]
                    case ':files' ':folders'
                        set -l part (string sub -s (math 1 + (string length -- "$fields[2]")) -- $current)
                        for path in (__fish_complete_path "$part")
                            test $fields[1] = :folders; and not string match -qr '/(\t|$)' -- $path; and continue
                            echo -- "$fields[2]$path"
                        end
                    case '*'
                        echo -- $line
                end
            end
        end
        complete -c ecs-sweep -f -a '(__ecs_sweep_complete)'

        """#
}
