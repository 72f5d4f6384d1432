/** Many files at once: kept on disk when they come, added one after the other, reported. */
@NullMarked
package kr.malmungchi.service.imports;

import org.jspecify.annotations.NullMarked;
