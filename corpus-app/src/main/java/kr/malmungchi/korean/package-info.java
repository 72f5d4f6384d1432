/** What do the core and the service say, said in Korean? */
@NullMarked
package kr.malmungchi.korean;

import org.jspecify.annotations.NullMarked;
