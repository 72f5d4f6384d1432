@NullMarked
package kr.malmungchi.archive;

import org.jspecify.annotations.NullMarked;
