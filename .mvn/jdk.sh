# Sets JAVA_HOME and JDK_FEATURE (such as 25) to a JDK 21 or later, for the scripts mvnw and corpus. An
# installation, which builds nothing, sets JAVA_TOOL to java: a JRE is enough for it.
#
# JAVA_HOME wins if it is new enough, then the java on the PATH, then what is found in the usual
# folders: the newest with long-term support, or else the newest. MALMUNGCHI_JDKS names other
# folders to look in. Versions are read from the file "release" of each JDK, so that none is started.

# Sets feature to the version of the JDK in folder $1; to 0 if there is none.
jdk_feature() {
  feature=0
  [ -x "$1/bin/${JAVA_TOOL:-javac}" ] && [ -r "$1/release" ] || return 0
  while IFS='="' read -r key _ value _; do
    if [ "$key" = JAVA_VERSION ]; then
      feature=${value%%[!0-9]*}
    fi
  done <"$1/release"
}

# Keeps the JDK in folder $1 if it is better than the best so far.
jdk_consider() {
  jdk_feature "$1"
  [ "$feature" -ge 21 ] || return 0
  long_term=$(((feature - 21) % 4 == 0 ? 1 : 0))
  if [ "$long_term$feature" -gt "$jdk_rank" ]; then
    jdk_rank=$long_term$feature
    JAVA_HOME=$1
    JDK_FEATURE=$feature
  fi
}

jdk_find() {
  jdk_rank=0
  jdk_consider "${JAVA_HOME:-}"
  [ "$jdk_rank" = 0 ] || return 0

  jdk_java=$(command -v java) && jdk_consider "$(dirname "$(dirname "$(readlink -f "$jdk_java")")")"
  [ "$jdk_rank" = 0 ] || return 0

  for jdk_home in ${MALMUNGCHI_JDKS:-/usr/lib/jvm/* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home}; do
    jdk_consider "$jdk_home"
  done
  [ "$jdk_rank" = 0 ] || return 0

  echo "JDK 21 이상이 필요합니다. https://adoptium.net 에서 JDK 25를 설치하거나 JAVA_HOME을 정해 주십시오." >&2
  echo "A JDK 21 or later is needed: install JDK 25 from https://adoptium.net or set JAVA_HOME." >&2
  exit 2
}

jdk_find
export JAVA_HOME
