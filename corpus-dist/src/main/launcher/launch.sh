# Starts the command corpus, for the script of the repository and for that of an installation. Both
# set these first:
#   program   the folder of the command line's jars, each of which names those it needs
#   service   the folder of the service's jars
#   fast      a folder for what makes later starts quick; not made where it cannot be written
#   seeds     the folder of the sample documents
#   JAVA_HOME, JDK_FEATURE

# SQLite's library, which would otherwise be unpacked at every start; where the guess is wrong it is.
unpack_sqlite() {
  case $(uname -sm) in
    Linux*) platform=Linux/$(uname -m) ;;
    *arm64) platform=Mac/aarch64 ;;
    *) platform=Mac/x86_64 ;;
  esac
  [ ! -e "/lib/ld-musl-$(uname -m).so.1" ] || platform=Linux-Musl/$(uname -m)
  (
    cd "$fast"
    "$JAVA_HOME/bin/jar" -xf "$program"/sqlite-jdbc-*.jar "org/sqlite/native/$platform" ||
      unzip -qo "$program"/sqlite-jdbc-*.jar "org/sqlite/native/$platform/*"
    mv "org/sqlite/native/$platform"/* .
    rm -r org
  ) 2>/dev/null || true
}

# Records which classes a search needs: later starts find them parsed and linked.
train() {
  folder=$(mktemp -d)
  (start kr.malmungchi.cli.Main add --data "$folder" "$seeds") >/dev/null 2>&1 || true
  (start "$1" kr.malmungchi.cli.Main search --data "$folder" '인공지능 "기본법" -반도체') >/dev/null 2>&1 || true
  rm -rf "$folder"
}

start() {
  exec "$JAVA_HOME/bin/java" $options "-Dorg.sqlite.lib.path=$fast" ${JAVA_OPTS:-} "$@"
}

# Sets command, and puts what the service reads there into the environment.
read_arguments() {
  command=
  variable=
  for argument; do
    if [ -n "$variable" ]; then
      export "$variable=$argument"
      variable=
      continue
    fi
    case $argument in
      --data) variable=CORPUS_DATA ;;
      --catalog) variable=CORPUS_CATALOG ;;
      --port) variable=CORPUS_PORT ;;
      --host) variable=CORPUS_HOST ;;
      --seeds) variable=CORPUS_SEEDS ;;
      --data=*) export "CORPUS_DATA=${argument#*=}" ;;
      --catalog=*) export "CORPUS_CATALOG=${argument#*=}" ;;
      --port=*) export "CORPUS_PORT=${argument#*=}" ;;
      --host=*) export "CORPUS_HOST=${argument#*=}" ;;
      --seeds=*) export "CORPUS_SEEDS=${argument#*=}" ;;
      -*) ;;
      *) command=${command:-$argument} ;;
    esac
  done
}

read_arguments "$@"
options=--enable-native-access=ALL-UNNAMED

# Java takes Hangul in arguments and file names only in a UTF-8 locale; bare containers have none.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    ko*) options="$options -Duser.language=ko" ;;
  esac
  export LC_ALL=C.UTF-8
fi

if [ -w "$fast" ] && [ ! -e "$fast/prepared" ]; then
  touch "$fast/prepared"
  unpack_sqlite
fi

if [ "$command" = serve ]; then
  # The service adds them only to a corpus that never had a change.
  export CORPUS_SEEDS="${CORPUS_SEEDS:-$seeds}"
  # A thread that died for want of memory leaves a service that half works. This one ends as if killed,
  # which loses nothing, and its service manager starts it again.
  options="$options -XX:+ExitOnOutOfMemoryError"
  CLASSPATH=$(echo "$service"/corpus-service-*.jar):$(echo "$program"/corpus-cli-*.jar)
  export CLASSPATH
  start kr.malmungchi.cli.Main "$@"
fi

CLASSPATH=$(echo "$program"/corpus-cli-*.jar)
export CLASSPATH
# For a start that costs little, most of which would be compiling: only what runs hot is compiled.
# JDBI would start the flight recorder, a fifth of a search's time. The warnings are about the age of
# that option, and about an archive that does not fit.
options="$options -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -XX:-PrintWarnings"
options="$options -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-FlightRecorder"
options="$options -XX:-AOTReplayTraining -XX:Tier3InvocationThreshold=2000"
options="$options -XX:Tier3MinInvocationThreshold=1000 -XX:Tier3CompileThreshold=5000"
[ ! -t 2 ] || options="$options -Dcorpus.progress=true"
if [ -t 1 ]; then
  size=$(stty size </dev/tty 2>/dev/null) || size=
  columns=${size#* }
  options="$options -Dcorpus.columns=${columns:-80}"
fi
if [ "$JDK_FEATURE" -ge 25 ]; then
  archive=$fast/corpus.aot
  # Once for each build, by the first command that can use it; tried once only.
  if [ ! -e "$fast/trained" ] && [ -w "$fast" ]; then
    touch "$fast/trained"
    train "-XX:AOTCacheOutput=$archive"
  fi
  start "-XX:AOTCache=$archive" kr.malmungchi.cli.Main "$@"
else
  start "-XX:SharedArchiveFile=$fast/corpus.jsa" -XX:+AutoCreateSharedArchive kr.malmungchi.cli.Main "$@"
fi
