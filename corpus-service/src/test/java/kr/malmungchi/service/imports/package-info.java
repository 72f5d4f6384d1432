@NullMarked
package kr.malmungchi.service.imports;

import org.jspecify.annotations.NullMarked;
