@NullMarked
package kr.malmungchi.service.reference;

import org.jspecify.annotations.NullMarked;
