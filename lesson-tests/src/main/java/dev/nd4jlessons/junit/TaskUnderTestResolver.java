package dev.nd4jlessons.junit;

import dev.nd4jlessons.course.Course;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands the selected implementation's task to the tests of a class with {@link LessonTask}. */
public final class TaskUnderTestResolver implements ParameterResolver {
    /** JUnit creates it. */
    public TaskUnderTestResolver() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TaskUnderTest.class;
    }

    @Override
    public TaskUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String number = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), LessonTask.class)
                .map(LessonTask::value)
                .orElseThrow(() -> new ParameterResolutionException(
                        context.getRequiredTestClass() + " has no @LessonTask that names its task"));
        return new TaskUnderTest(Course.load().task(number), SelectedImplementation.load());
    }
}
