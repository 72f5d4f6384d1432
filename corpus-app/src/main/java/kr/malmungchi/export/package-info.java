/** What documents tell, as files for spreadsheets and for writing. */
@NullMarked
package kr.malmungchi.export;

import org.jspecify.annotations.NullMarked;
